# Are the win rates of 24 reps more unlike than chance makes them? Pearson's chi-squared, and a random
# effects meta-analysis of their log odds (and of their rates). heterogeneity-null: equal reps.
source("common.R")
suppressPackageStartupMessages(library(metafor))

fixture <- function(name, seed, spread) {
  set.seed(seed)
  closed <- 12L + rpois(24, 35)
  won <- rbinom(24, closed, plogis(-.5 + rnorm(24, 0, spread)))
  frame <- data.frame(rep = sprintf("R%02d", 1:24), won, lost = closed - won)
  stopifnot(all(won > 0L), all(won < closed))
  sizes <- escalc(measure = "PLO", xi = won, ni = closed)
  frame$log_odds <- as.numeric(sizes$yi)
  frame$log_odds_se <- sqrt(as.numeric(sizes$vi))
  data <- data_of(name, frame)
  chi <- chisq.test(rbind(data$won, data$lost), correct = FALSE)
  values <- keyed("chisq", c(statistic = chi$statistic[[1]], df = chi$parameter[[1]], p = chi$p.value))
  tight <- list(threshold = 1e-15, maxiter = 10000, tol = 1e-14)
  for (method in c("REML", "DL", "PM", "FE")) {
    control <- if (method == "REML") tight[1:2] else if (method == "PM") tight[3] else list()
    fit <- rma(yi = log_odds, sei = log_odds_se, data = data, method = method, control = control)
    # The equation that defines the estimate holds, where it is not at the border.
    w <- 1 / (fit$tau2 + data$log_odds_se^2)
    off <- switch(method, PM = sum(w * (data$log_odds - fit$beta[[1]])^2) - 23,
      REML = sum(w^2 * ((data$log_odds - fit$beta[[1]])^2)) - sum(w) + sum(w^2) / sum(w), 0)
    if (fit$tau2 > 0) stopifnot(abs(off) < 1e-9)
    values <- c(values, keyed(method, c(tau2 = fit$tau2, mu = fit$beta[[1]], mu_se = fit$se, q = fit$QE,
      q_p = fit$QEp, logLik = as.numeric(logLik(fit)))))
    if (method == "FE") next
    shrunk <- blup(fit)
    values <- c(values, keyed(method, c(tau2_se = fit$se.tau2, i2 = fit$I2, h2 = fit$H2)),
      keyed(paste0(method, ".blup"), shrunk$pred, data$rep), keyed(paste0(method, ".blup_se"), shrunk$se, data$rep))
  }
  expect(name, seed, "metafor", c("chisq.test(rbind(won, lost), correct = FALSE)",
    "rma(yi = log_odds, sei = log_odds_se, method = METHOD) for METHOD in REML, DL, PM, FE; blup()"), values)
}

fixture("heterogeneity", 20240661L, .4)
fixture("heterogeneity-null", 20240662L, 0)

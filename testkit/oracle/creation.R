# New opportunities by rep (24) and month (24): negative binomial, variance mu + mu^2/theta, with the
# log of exposure as offset and crossed effects of rep and territory (8).
source("common.R")
suppressPackageStartupMessages(library(glmmTMB))
seed <- 20240631L
set.seed(seed)

f <- expand.grid(month = 1:24, rep = 1:24)
start <- ifelse(1:24 %% 6 == 0, 7L, 1L)
leave <- ifelse(1:24 %% 8 == 5, 17L, 24L)
f <- f[f$month >= start[f$rep] & f$month <= leave[f$rep], ]
# Half of the reps get another territory after a year.
f$territory <- ifelse(f$rep %% 2L == 0L & f$month > 12L, (f$rep + f$rep %/% 8L + 2L) %% 8L, f$rep %% 8L) + 1L
f$exposure <- round(pmax(.6, 4.345 - rgamma(nrow(f), 1, 2)), 3)
of_year <- (f$month - 1L) %% 12L + 1L
f$season_q2 <- as.integer(of_year %in% 4:6)
f$season_q3 <- as.integer(of_year %in% 7:9)
f$season_q4 <- as.integer(of_year %in% 10:12)
f$quarter_end <- as.integer(of_year %% 3L == 0L)
mu <- f$exposure * exp(.2 + .1 * f$season_q2 - .15 * f$season_q3 + .25 * f$season_q4 + .1 * f$quarter_end +
  rnorm(24, 0, .3)[f$rep] + rnorm(8, 0, .25)[f$territory])
f$created <- rnbinom(nrow(f), size = 5, mu = mu)
f$rep <- sprintf("R%02d", f$rep)
f$territory <- sprintf("T%d", f$territory)
data <- data_of("creation", f[c("rep", "month", "territory", "exposure", "season_q2", "season_q3",
  "season_q4", "quarter_end", "created")])

formula <- created ~ season_q2 + season_q3 + season_q4 + quarter_end + offset(log(exposure)) +
  (1 | rep) + (1 | territory)
tight <- glmmTMBControl(optCtrl = list(iter.max = 2000, eval.max = 4000, rel.tol = 1e-14, x.tol = 1e-12))
groups <- c("rep", "territory")
values <- numeric()
for (family in c("nbinom2", "poisson")) {
  fit <- suppressWarnings(glmmTMB(formula, data, family = family, control = tight))
  modes <- ranef(fit, condVar = TRUE)$cond
  values <- c(values,
    keyed(paste0(family, ".fixef"), fixef(fit)$cond),
    keyed(paste0(family, ".fixef_se"), sqrt(diag(vcov(fit)$cond)), names(fixef(fit)$cond)),
    keyed(paste0(family, ".sd"), sapply(VarCorr(fit)$cond, function(v) attr(v, "stddev")[[1]]),
      names(VarCorr(fit)$cond)),
    keyed(family, c(logLik = -fit$fit$objective)))
  if (family == "nbinom2") values <- c(values, nbinom2.theta = sigma(fit))
  for (g in groups) values <- c(values,
    keyed(paste0(family, ".mode.", g), modes[[g]][[1]], rownames(modes[[g]])),
    keyed(paste0(family, ".mode_sd.", g), sqrt(attr(modes[[g]], "condVar")[1, 1, ]), rownames(modes[[g]])))
}
# -2 log likelihood at given standard deviations and theta, the fixed effects at their best.
points <- rbind(c(.3, .25, 5), c(.1, .1, 5), c(.6, .4, 3), c(.02, .3, 10), c(.3, .02, 1.5))
for (k in seq_len(nrow(points))) {
  p <- points[k, ]
  fixed <- suppressWarnings(glmmTMB(formula, data, family = "nbinom2", control = tight,
    start = list(theta = log(p[1:2]), betad = log(p[3])),
    map = list(theta = factor(c(NA, NA)), betad = factor(NA))))
  stopifnot(abs(sigma(fixed) - p[3]) < 1e-12)
  key <- paste0("profile.", k)
  values <- c(values, keyed(key, c(sd_rep = p[1], sd_territory = p[2], theta = p[3],
    minus2logLik = 2 * fixed$fit$objective)), keyed(paste0(key, ".fixef"), fixef(fixed)$cond))
}
expect("creation", seed, c("glmmTMB", "TMB"), c(
  paste0("glmmTMB(", said(formula), ", family = nbinom2)"),
  paste0("glmmTMB(", said(formula), ", family = poisson)")), values)

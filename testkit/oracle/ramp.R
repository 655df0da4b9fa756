# Output of 20 hires by month of tenure: closings = plateau * fill * (1 - (1 - s0) exp(-tenure / tau))
# + noise, log plateau random by rep. ramp: skill grows; ramp-constant: only the pipeline fills.
source("common.R")
suppressPackageStartupMessages({library(nlme); library(mgcv)})

# Share of the steady closings that a pipeline started at tenure 0 gives in each month: the cycle is
# Gamma(shape 2, scale 4 weeks), creation is even.
filled <- function(months) {
  weeks <- months * 365.25 / 84
  whole <- function(t) integrate(function(u) pgamma(u, 2, scale = 4), 0, t, rel.tol = 1e-12)$value
  sapply(seq_along(months), function(k) (whole(weeks[k]) - whole(weeks[k] - 365.25 / 84)) / (365.25 / 84))
}

hires <- function(s0, tau) {
  f <- expand.grid(month = 1:24, rep = 1:20)
  last <- ifelse(1:20 %% 5 == 3, 10L, ifelse(1:20 %% 4 == 1, 17L, 24L))
  f <- f[f$month <= last[f$rep], ]
  f$tenure <- f$month - .5
  f$fill <- round(filled(1:24), 6)[f$month]
  plateau <- exp(log(8) + rnorm(20, 0, .25))
  f$closings <- round(plateau[f$rep] * f$fill * (1 - (1 - s0) * exp(-f$tenure / tau)) + rnorm(nrow(f), 0, 1), 6)
  f$rep <- sprintf("R%02d", f$rep)
  f[c("rep", "month", "tenure", "fill", "closings")]
}

# The exact marginal log likelihood: one random effect by rep, adaptive Gauss-Hermite with 61 nodes.
hermite <- local({
  n <- 61L
  e <- eigen(rbind(0, cbind(diag(sqrt(seq_len(n - 1) / 2)), 0)) + t(rbind(0, cbind(diag(sqrt(seq_len(n - 1) / 2)), 0))), symmetric = TRUE)
  list(x = e$values, w = sqrt(pi) * e$vectors[1, ]^2)
})
marginal <- function(data, shape, log_plateau, sd_rep, sd_noise) {
  total <- 0
  for (rows in split(seq_len(nrow(data)), data$rep)) {
    y <- data$closings[rows]; m <- data$fill[rows] * shape[rows]
    minus <- function(b) -sum(dnorm(y, exp(log_plateau + b) * m, sd_noise, log = TRUE)) - dnorm(b, 0, sd_rep, log = TRUE)
    mode <- optimize(minus, c(-4, 4) * max(sd_rep, .05), tol = 1e-10)$minimum
    h <- 1e-3
    width <- 1 / sqrt((minus(mode + h) - 2 * minus(mode) + minus(mode - h)) / h^2)
    b <- mode + sqrt(2) * width * hermite$x
    terms <- log(hermite$w) + hermite$x^2 - vapply(b, minus, 0) + log(sqrt(2) * width)
    top <- max(terms)
    total <- total + top + log(sum(exp(terms - top)))
  }
  total
}
growth <- function(data, s0, tau) 1 - (1 - s0) * exp(-data$tenure / tau)

exact <- function(data, start, free) {
  full <- function(p) { q <- start; q[free] <- p; q }
  f <- function(p) { q <- full(p)
    v <- -marginal(data, growth(data, q[1], exp(q[2])), q[3], exp(q[4]), exp(q[5]))
    if (is.finite(v)) v else 1e10 }
  fit <- optim(start[free], f, method = "BFGS", control = list(reltol = 1e-13, maxit = 500))
  fit <- optim(fit$par, f, method = "BFGS", control = list(reltol = 1e-14, maxit = 500))
  q <- full(fit$par)
  c(s0 = q[1], tau = exp(q[2]), log_plateau = q[3], sd_rep = exp(q[4]), sd_noise = exp(q[5]), logLik = -fit$value)
}

fixture <- function(name, seed, s0, tau, grows) {
  set.seed(seed)
  data <- data_of(name, hires(s0, tau))
  tight <- nlmeControl(maxIter = 500, pnlsMaxIter = 50, msMaxIter = 500, tolerance = 1e-9, pnlsTol = 1e-6, msTol = 1e-12)
  of_nlme <- function(prefix, fit) c(
    keyed(paste0(prefix, ".fixef"), fixef(fit)),
    keyed(paste0(prefix, ".fixef_se"), sqrt(diag(vcov(fit))), names(fixef(fit))),
    keyed(paste0(prefix, ".sd"), as.numeric(VarCorr(fit)[, "StdDev"]), c("rep", "noise")),
    keyed(prefix, c(logLik = as.numeric(logLik(fit)))),
    keyed(paste0(prefix, ".mode.rep"), ranef(fit)[[1]], rownames(ranef(fit))))
  none <- nlme(closings ~ exp(log_plateau) * fill, data, fixed = log_plateau ~ 1, random = log_plateau ~ 1 | rep,
    start = c(log_plateau = 2), method = "ML", control = tight)
  values <- of_nlme("nlme_none", none)
  calls <- "nlme(closings ~ exp(log_plateau) * fill, log_plateau random by rep, method = ML)"
  if (grows) {
    fit <- nlme(closings ~ exp(log_plateau) * fill * (1 - (1 - s0) * exp(-tenure / exp(log_tau))), data,
      fixed = s0 + log_tau + log_plateau ~ 1, random = log_plateau ~ 1 | rep,
      start = c(s0 = .4, log_tau = log(5), log_plateau = 2), method = "ML", control = tight)
    values <- c(values, of_nlme("nlme", fit), nlme.tau = exp(fixef(fit)[["log_tau"]]))
    calls <- c(calls, "nlme(closings ~ exp(log_plateau) * fill * (1 - (1 - s0) * exp(-tenure / exp(log_tau))), log_plateau random by rep, method = ML)")
  }
  start <- c(s0, log(tau), 2, log(.25), 0)
  if (grows) values <- c(values, keyed("exact", exact(data, start, 1:5)))
  values <- c(values, keyed("exact_none", exact(data, c(1, log(5), 2, log(.25), 0), 3:5)[-(1:2)]))
  # The exact log likelihood with tau given, all else at its best; and at points with all given.
  for (t in c(3, 6, 12)) {
    q <- exact(data, c(if (grows) s0 else .95, log(t), 2, log(.25), 0), c(1, 3:5))
    values <- c(values, keyed(paste0("exact_tau_", t), q[-2]))
  }
  points <- rbind(c(.4, 5, 2, .25, 1), c(.7, 8, 2.1, .4, 1.2), c(1, 5, 2, .1, .9))
  for (k in 1:3) {
    p <- points[k, ]
    values <- c(values, keyed(paste0("point.", k), c(s0 = p[1], tau = p[2], log_plateau = p[3], sd_rep = p[4],
      sd_noise = p[5], logLik = marginal(data, growth(data, p[1], p[2]), p[3], p[4], p[5]))))
  }
  # Cross-check: closings over fill as a smooth of tenure, a level for each rep; shown against month 24.
  data$ratio <- data$closings / data$fill
  data$rep <- factor(data$rep)
  smooth <- gam(ratio ~ s(tenure, k = 8) + s(rep, bs = "re"), data = data, weights = fill^2, method = "REML")
  at <- c(1, 3, 6, 9, 12, 18, 24)
  seen <- predict(smooth, data.frame(tenure = at - .5, rep = data$rep[1]), exclude = "s(rep)")
  values <- c(values, keyed("smooth", seen / seen[length(at)], at), smooth_edf = sum(smooth$edf[grepl("tenure", names(coef(smooth)))]))
  expect(name, seed, c("nlme", "mgcv"), c(calls,
    "exact: adaptive Gauss-Hermite with 61 nodes over the effect of rep, maximised by optim BFGS",
    "gam(closings / fill ~ s(tenure, k = 8) + s(rep, bs = re), weights = fill^2, method = REML)"), values)
}

fixture("ramp", 20240691L, .4, 5, TRUE)
fixture("ramp-constant", 20240692L, 1, 5, FALSE)

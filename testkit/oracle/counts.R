# Counts without effects of people: Poisson and negative binomial with an offset, for start values.
source("common.R")
suppressPackageStartupMessages(library(MASS))
seed <- 20240681L
set.seed(seed)
rows <- 240L
frame <- data.frame(exposure = round(runif(rows, 1, 4.345), 3), segment_smb = rbinom(rows, 1, .5),
  tenure = round(runif(rows, 0, 3), 3), quarter_end = rbinom(rows, 1, .33))
frame$created <- rnbinom(rows, size = 2.5,
  mu = frame$exposure * exp(.1 + .4 * frame$segment_smb + .15 * frame$tenure - .2 * frame$quarter_end))
data <- data_of("counts", frame)
formula <- created ~ segment_smb + tenure + quarter_end + offset(log(exposure))
tight <- glm.control(epsilon = 1e-15, maxit = 200)
of <- function(prefix, fit) c(keyed(paste0(prefix, ".fixef"), coef(fit)),
  keyed(paste0(prefix, ".fixef_se"), sqrt(diag(summary(fit, dispersion = 1)$cov.scaled)), names(coef(fit))),
  keyed(prefix, c(logLik = as.numeric(logLik(fit)), deviance = deviance(fit),
    pearson = sum(residuals(fit, "pearson")^2))))
values <- of("poisson", glm(formula, poisson, data, control = tight))
for (theta in c(.5, 5)) values <- c(values,
  of(paste0("theta_", theta), glm(formula, negative.binomial(theta), data, control = tight)))
fit <- suppressWarnings(glm.nb(formula, data, control = tight))
values <- c(values, of("negative_binomial", fit), keyed("negative_binomial", c(theta = fit$theta, theta_se = fit$SE.theta)))
# glm.nb alternates; the slope of the profile log likelihood in theta must be gone.
profiled <- function(theta) as.numeric(logLik(glm(formula, negative.binomial(theta), data, control = tight)))
score <- function(theta) (profiled(theta + 1e-4) - profiled(theta - 1e-4)) / 2e-4
stopifnot(abs(score(fit$theta)) < 1e-6)
expect("counts", seed, c("stats", "MASS"), c(paste0("glm(", said(formula), ", family = poisson)"),
  paste0("glm(", said(formula), ", family = negative.binomial(THETA)) for THETA in 0.5, 5"),
  paste0("glm.nb(", said(formula), ")")), values)

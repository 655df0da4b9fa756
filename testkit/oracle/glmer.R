# Pooled binomial rows with crossed effects of rep (24) and manager (4), Laplace.
# glmer-logit: won given ended. glmer-cloglog: weekly hazard of any end. glmer-null: no spread of reps.
source("common.R")
suppressPackageStartupMessages({library(lme4); library(glmmTMB)})
seed <- 20240611L

# Twelve of the 24 reps change manager once, so that the two can be told apart.
manager_of <- function(rep, period) {
  first <- (rep - 1L) %% 4L
  moved <- (rep %% 3L == 0L & period >= 2L) | (rep %% 6L == 1L & period >= 3L)
  ifelse(moved, (first + 1L + rep %% 2L) %% 4L, first) + 1L
}

frame_of <- function(ages, periods) {
  f <- expand.grid(age = ages, source_inbound = 0:1, segment_smb = 0:1, period = periods, rep = 1:24)
  f$manager <- manager_of(f$rep, f$period)
  f
}

labelled <- function(f) {
  f$rep <- sprintf("R%02d", f$rep)
  f$manager <- sprintf("M%d", f$manager)
  f
}

logit_data <- function(sd_rep, sd_manager) {
  f <- frame_of(0L, 1:3)
  rep <- rnorm(24, 0, sd_rep)
  manager <- rnorm(4, 0, sd_manager)
  n <- 1L + rpois(nrow(f), 7)
  eta <- -.9 + .3 * f$segment_smb + .5 * f$source_inbound + rep[f$rep] + manager[f$manager]
  f$won <- rbinom(nrow(f), n, plogis(eta))
  f$lost <- n - f$won
  labelled(f)[c("rep", "manager", "period", "segment_smb", "source_inbound", "won", "lost")]
}

# Deals of one cell age week by week; rows are weeks 1, 2, 4, 7, 11, 16 of age.
cloglog_data <- function(sd_rep, sd_manager) {
  ages <- c(1L, 2L, 4L, 7L, 11L, 16L)
  f <- frame_of(ages, 1:2)
  f <- f[f$source_inbound == 0L, ]
  rep <- rnorm(24, 0, sd_rep)
  manager <- rnorm(4, 0, sd_manager)
  f$age_1 <- round(log(f$age) - 1.5, 6)
  f$age_2 <- round(f$age_1^2, 6)
  eta <- -1.8 + .4 * f$segment_smb + .25 * f$age_1 - .2 * f$age_2 + rep[f$rep] + manager[f$manager]
  hazard <- 1 - exp(-exp(eta))
  f$ended <- 0L; f$stayed <- 0L
  at_risk <- 0L
  for (k in seq_len(nrow(f))) {
    if (f$age[k] == 1L) at_risk <- 10L + rpois(1, 20)
    f$ended[k] <- rbinom(1, at_risk, hazard[k])
    at_risk <- at_risk - f$ended[k]
    f$stayed[k] <- at_risk
  }
  f <- f[f$ended + f$stayed > 0L, ]
  labelled(f)[c("rep", "manager", "period", "segment_smb", "age", "age_1", "age_2", "ended", "stayed")]
}

points <- rbind(c(.1, .1), c(.35, .2), c(.6, .4), c(.02, .3), c(0, .2))

# Minimum of -2 log likelihood over the fixed effects, at given standard deviations.
at_sds <- function(devfun, sds, start) {
  f <- function(beta) devfun(c(sds, beta))
  fit <- bobyqa(start, f, control = list(rhobeg = .05, rhoend = 1e-9, maxfun = 20000L))
  list(beta = fit$par, minus2 = fit$fval)
}
bobyqa <- minqa::bobyqa

fixture <- function(name, data, formula, link, seed) {
  family <- binomial(link)
  control <- glmerControl(optimizer = "bobyqa", tolPwrss = 1e-13,
    optCtrl = list(rhobeg = .02, rhoend = 1e-9, maxfun = 100000L))
  control0 <- glmerControl(optimizer = "bobyqa", nAGQ0initStep = TRUE, tolPwrss = 1e-13,
    optCtrl = list(rhobeg = .02, rhoend = 1e-9, maxfun = 100000L))
  fit <- glmer(formula, data, family, control = control, nAGQ = 1L)
  pirls <- glmer(formula, data, family, control = control0, nAGQ = 0L)
  tight <- glmmTMBControl(optCtrl = list(iter.max = 2000, eval.max = 4000, rel.tol = 1e-14, x.tol = 1e-12))
  tmb <- suppressWarnings(glmmTMB(formula, data, family, control = tight))
  sds <- function(m) sapply(VarCorr(m), function(v) attr(v, "stddev")[[1]])
  sds_tmb <- sapply(VarCorr(tmb)$cond, function(v) attr(v, "stddev")[[1]])
  values <- c(
    keyed("glmer.fixef", fixef(fit)),
    keyed("glmer.fixef_se", sqrt(diag(as.matrix(vcov(fit)))), names(fixef(fit))),
    keyed("glmer.sd", sds(fit), names(VarCorr(fit))),
    glmer.logLik = as.numeric(logLik(fit)),
    keyed("pirls.fixef", fixef(pirls)),
    keyed("pirls.sd", sds(pirls), names(VarCorr(pirls))),
    pirls.logLik = as.numeric(logLik(pirls)),
    keyed("glmmTMB.fixef", fixef(tmb)$cond),
    keyed("glmmTMB.fixef_se", sqrt(diag(vcov(tmb)$cond)), names(fixef(tmb)$cond)),
    keyed("glmmTMB.sd", sds_tmb, names(VarCorr(tmb)$cond)),
    glmmTMB.logLik = as.numeric(-tmb$fit$objective))
  modes <- ranef(fit, condVar = TRUE)
  modes_tmb <- ranef(tmb, condVar = TRUE)$cond
  for (g in c("rep", "manager")) {
    values <- c(values,
      keyed(paste0("glmer.mode.", g), modes[[g]][[1]], rownames(modes[[g]])),
      keyed(paste0("glmer.mode_sd.", g), sqrt(attr(modes[[g]], "postVar")[1, 1, ]), rownames(modes[[g]])),
      keyed(paste0("glmmTMB.mode.", g), modes_tmb[[g]][[1]], rownames(modes_tmb[[g]])),
      keyed(paste0("glmmTMB.mode_sd.", g), sqrt(attr(modes_tmb[[g]], "condVar")[1, 1, ]),
        rownames(modes_tmb[[g]])))
  }
  devfun <- glmer(formula, data, family, control = control, nAGQ = 1L, devFunOnly = TRUE)
  devfun0 <- glmer(formula, data, family, control = control0, nAGQ = 0L, devFunOnly = TRUE)
  for (k in seq_len(nrow(points))) {
    p <- points[k, ]
    best <- at_sds(devfun, p, unname(fixef(fit)))
    key <- paste0("profile.", k)
    values <- c(values, keyed(key, c(sd_rep = p[1], sd_manager = p[2], minus2logLik = best$minus2,
      minus2logLik_pirls = devfun0(p))), keyed(paste0(key, ".fixef"), best$beta, names(fixef(fit))))
    if (all(p > 0)) {
      fixed <- suppressWarnings(glmmTMB(formula, data, family, control = tight,
        start = list(theta = log(p)), map = list(theta = factor(c(NA, NA)))))
      values <- c(values, keyed(key, c(minus2logLik_glmmTMB = 2 * fixed$fit$objective)))
    }
  }
  expect(name, seed, c("lme4", "glmmTMB", "TMB", "minqa"), c(
    paste0("glmer(", said(formula), ", family = binomial(\"", link, "\"), nAGQ = 1)"),
    paste0("glmmTMB(", said(formula), ", family = binomial(\"", link, "\"))")), values)
}

crossed <- cbind(won, lost) ~ segment_smb + source_inbound + (1 | rep) + (1 | manager)
set.seed(seed)
fixture("glmer-logit", data_of("glmer-logit", logit_data(.35, .2)), crossed, "logit", seed)
set.seed(seed + 1L)
fixture("glmer-cloglog", data_of("glmer-cloglog", cloglog_data(.35, .2)),
  cbind(ended, stayed) ~ segment_smb + age_1 + age_2 + (1 | rep) + (1 | manager), "cloglog", seed + 1L)
# A seed at which the best standard deviation of reps is exactly 0, as the true one is.
border <- 20240623L
set.seed(border)
fixture("glmer-null", data_of("glmer-null", logit_data(0, .2)), crossed, "logit", border)

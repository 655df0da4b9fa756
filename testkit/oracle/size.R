# Log amount of won deals: REML with crossed effects of rep (24), manager (4) and product (6).
source("common.R")
suppressPackageStartupMessages({library(lme4); library(glmmTMB)})

deals_of <- function() {
  deals <- 640L
  rep <- sample(24L, deals, TRUE, prob = rgamma(24, 4))
  moved <- rep %% 3L == 0L & runif(deals) < .5
  manager <- ifelse(moved, rep %% 4L, (rep - 1L) %% 4L) + 1L
  product <- sample(6L, deals, TRUE, prob = c(6, 5, 4, 3, 2, 1))
  segment_smb <- rbinom(deals, 1, .4)
  discount <- round(rbeta(deals, 2, 12), 3)
  log_amount <- 9 - .6 * segment_smb - 1.2 * discount + rnorm(24, 0, .25)[rep] +
    rnorm(4, 0, .15)[manager] + rnorm(6, 0, .5)[product] + rnorm(deals, 0, .7)
  data.frame(rep = sprintf("R%02d", rep), manager = sprintf("M%d", manager),
    product = sprintf("P%d", product), segment_smb, discount, log_amount = round(log_amount, 6))
}

formula <- log_amount ~ segment_smb + discount + (1 | rep) + (1 | manager) + (1 | product)
groups <- c("rep", "product", "manager")

# A search by values alone finds the sds to some 1e-7. Fisher scoring on the slopes of the criterion in
# the variances goes on to the last digits; sds at the border stay there.
polished <- function(data, fit) {
  X <- model.matrix(~ segment_smb + discount, data)
  parts <- c(lapply(groups, function(g) tcrossprod(model.matrix(~ 0 + factor(data[[g]])))), list(diag(nrow(X))))
  variances <- c(getME(fit, "theta") * sigma(fit), sigma(fit))^2
  inside <- which(variances > 0)
  for (step in 1:20) {
    W <- solve(Reduce(`+`, Map(`*`, parts, variances)))
    P <- W - W %*% X %*% solve(t(X) %*% W %*% X, t(X) %*% W)
    Py <- drop(P %*% data$log_amount)
    PV <- lapply(parts[inside], function(V) P %*% V)
    slope <- sapply(seq_along(inside), function(k) sum(diag(PV[[k]])) - sum(Py * (parts[[inside[k]]] %*% Py)))
    information <- sapply(PV, function(a) sapply(PV, function(b) sum(a * t(b))))
    move <- solve(information, slope)
    variances[inside] <- variances[inside] - move
    if (max(abs(move)) < 1e-14) break
  }
  stopifnot(max(abs(move)) < 1e-12)
  form <- lFormula(formula, data, REML = TRUE)
  devfun <- do.call(mkLmerDevfun, form)
  theta <- sqrt(variances[1:3] / variances[4])
  mkMerMod(environment(devfun), list(par = theta, fval = devfun(theta), feval = 0, conv = 0, message = ""),
    form$reTrms, fr = form$fr)
}

fixture <- function(name, seed) {
  set.seed(seed)
  data <- data_of(name, deals_of())
  fit <- polished(data, lmer(formula, data, REML = TRUE, control = lmerControl(optimizer = "bobyqa",
    optCtrl = list(rhobeg = .02, rhoend = 1e-10, maxfun = 100000L))))
  parts <- as.data.frame(VarCorr(fit))
  values <- c(
    keyed("fixef", fixef(fit)),
    keyed("fixef_se", sqrt(diag(as.matrix(vcov(fit)))), names(fixef(fit))),
    keyed("sd", parts$sdcor, tolower(parts$grp)),
    criterion = REMLcrit(fit), logLik_reml = as.numeric(logLik(fit)))
  modes <- ranef(fit, condVar = TRUE)
  for (g in groups) values <- c(values,
    keyed(paste0("mode.", g), modes[[g]][[1]], rownames(modes[[g]])),
    keyed(paste0("mode_sd.", g), sqrt(attr(modes[[g]], "postVar")[1, 1, ]), rownames(modes[[g]])))

  # The criterion at given standard deviations, all four given: from the dense covariance matrix.
  X <- model.matrix(~ segment_smb + discount, data)
  Z <- lapply(groups, function(g) model.matrix(~ 0 + factor(data[[g]])))
  dense <- function(sds, residual) {
    V <- diag(residual^2, nrow(X))
    for (k in seq_along(Z)) V <- V + sds[k]^2 * tcrossprod(Z[[k]])
    R <- chol(V)
    Xw <- backsolve(R, X, transpose = TRUE)
    yw <- backsolve(R, data$log_amount, transpose = TRUE)
    A <- crossprod(Xw)
    beta <- solve(A, crossprod(Xw, yw))
    list(beta = setNames(drop(beta), colnames(X)), minus2 = (nrow(X) - ncol(X)) * log(2 * pi) +
      2 * sum(log(diag(R))) + as.numeric(determinant(A)$modulus) + sum((yw - Xw %*% beta)^2))
  }
  at <- setNames(parts$sdcor, parts$grp)
  stopifnot(abs(dense(at[groups], at[["Residual"]])$minus2 - REMLcrit(fit)) < 1e-6)
  devfun <- lmer(formula, data, REML = TRUE, devFunOnly = TRUE)
  stopifnot(identical(names(getME(fit, "flist")), groups))
  points <- rbind(c(.25, .5, .15, .7), c(.1, .1, .1, .7), c(.5, .8, .4, .6), c(.02, .5, .3, .75),
    c(0, .5, 0, .7))
  for (k in seq_len(nrow(points))) {
    p <- points[k, ]
    d <- dense(p[1:3], p[4])
    key <- paste0("profile.", k)
    values <- c(values, keyed(key, c(sd_rep = p[1], sd_product = p[2], sd_manager = p[3], sd_residual = p[4],
        criterion = d$minus2, criterion_residual_profiled = devfun(p[1:3] / p[4]))),
      keyed(paste0(key, ".fixef"), d$beta))
  }
  # Cross-check by another program; the optimum must agree.
  tmb <- glmmTMB(formula, data, REML = TRUE)
  values <- c(values, keyed("glmmTMB.sd", sapply(VarCorr(tmb)$cond, function(v) attr(v, "stddev")[[1]]),
    names(VarCorr(tmb)$cond)), glmmTMB.sd.residual = sigma(tmb), glmmTMB.criterion = 2 * tmb$fit$objective)
  expect(name, seed, c("lme4", "glmmTMB"),
    c(paste0("lmer(", said(formula), ", REML = TRUE)"), paste0("glmmTMB(", said(formula), ", REML = TRUE)")),
    values)
}

fixture("size", 20240624L)
# A seed at which the best standard deviation of managers is exactly 0.
fixture("size-border", 20240621L)

/// Generalized linear mixed models on pooled rows: penalized iteratively reweighted least squares
/// at the mode (McCullagh and Nelder 1989; Breslow and Clayton 1993), the Laplace approximation
/// (Tierney and Kadane 1986) on a grid of standard deviations (Rue, Martino and Chopin 2009), and
/// keyed draws from the posterior. Letters as in Bates, Mächler, Bolker and Walker 2015: y
/// response, η linear predictor, β fixed effects, u random effects.
///
/// Columns and not records: a fit passes over its rows some hundred times.
@NullMarked
package org.truemark.statistics.mixed;

import org.jspecify.annotations.NullMarked;

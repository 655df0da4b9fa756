/// What each person would be expected to sell, factor by factor, in every draw of the linked
/// models, against the average seat of the team.
///
/// ```
/// E_i = X_i · λ_i · Σ_k w_ik p_ik v_ik · ramp_i
/// ```
///
/// Columns and not records inside: one value per person and draw.
@NullMarked
package org.truemark.diagnosis.expected;

import org.jspecify.annotations.NullMarked;

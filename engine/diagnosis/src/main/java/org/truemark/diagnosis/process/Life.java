package org.truemark.diagnosis.process;

import org.truemark.diagnosis.request.Deal;

/// The weeks in which a deal was at risk: from its first whole week after the start of observation,
/// to its end or until it is lost from sight.
///
/// @param entry first week of age
/// @param exit week of age in which it ended, or the first that was not seen to its end
/// @param ended whether it ended
/// @param stale whether it outlived every decision, so that nobody works it
record Life(Deal deal, int person, int entry, int exit, boolean ended, boolean stale) {}

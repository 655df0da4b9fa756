/// What a diagnosis is asked about: deals, orders, quotas and sellers in the engine's own words,
/// and the settings. Whoever calls the engine turns the records of the organization into these.
@NullMarked
package org.truemark.diagnosis.request;

import org.jspecify.annotations.NullMarked;

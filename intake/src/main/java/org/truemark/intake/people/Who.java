package org.truemark.intake.people;

import java.util.List;
import org.truemark.kernel.Id;

/// Who a reference means.
public sealed interface Who {
  /// One person, known or made known by this reference.
  record Known(Id.Person id) implements Who {}

  /// More than one person fits: nobody is chosen.
  ///
  /// @param text the name as written
  /// @param candidates the people it fits, in the order of their ids
  record Several(String text, List<Candidate> candidates) implements Who {
    public Several {
      candidates = List.copyOf(candidates);
    }
  }

  /// No person at all: a queue or a blank.
  record Nobody() implements Who {}

  /// One of several people whom a name fits.
  ///
  /// @param id the person
  /// @param shown e-mail where known, else the id: what tells the people apart
  record Candidate(Id.Person id, String shown) {}
}

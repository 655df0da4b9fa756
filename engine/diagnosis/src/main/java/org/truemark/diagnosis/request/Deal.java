package org.truemark.diagnosis.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// An opportunity as it stands in the extract.
///
/// @param id its key
/// @param owners who has to do with it
/// @param outcome how it stands
/// @param created when it began, or null where the source does not say
/// @param closed when it was won or lost, or null; the date of an open deal is only an expectation
///   and is not used
/// @param matter what is sold, to whom and for how much
public record Deal(
    Id.Opportunity id,
    Owners owners,
    Outcome outcome,
    @Nullable LocalDate created,
    @Nullable LocalDate closed,
    Matter matter) {

  /// True once it was won or lost.
  public boolean isClosed() {
    return outcome != Outcome.OPEN;
  }

  /// How a deal stands.
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }

  /// The same deal before it was closed.
  public Deal stillOpen() {
    return new Deal(id, owners, Outcome.OPEN, created, null, matter);
  }

  /// The same deal, begun nobody knows when.
  public Deal begunSomeDay() {
    return new Deal(id, owners, outcome, null, closed, matter);
  }

  /// Who has to do with a deal.
  ///
  /// @param seller the owner who gets the credit, or null while nobody is known (unassigned, or a
  ///   name that waits for an answer)
  /// @param manager the seller's manager, or null
  /// @param maker who created it, or null where hand-overs are not known
  /// @param holder who held it longest, or null where hand-overs are not known
  public record Owners(
      Id.@Nullable Person seller,
      Id.@Nullable Person manager,
      Id.@Nullable Person maker,
      Id.@Nullable Person holder) {
    /// Hand-overs are not known.
    public static Owners of(Id.@Nullable Person seller, Id.@Nullable Person manager) {
      return new Owners(seller, manager, null, null);
    }

    /// True if hand-overs are known and the deal went through more than one pair of hands.
    public boolean handedOver() {
      return (maker != null && !maker.equals(seller)) || (holder != null && !holder.equals(seller));
    }
  }

  /// What is sold, to whom and for how much.
  ///
  /// @param product what is sold, or null
  /// @param segment customer segment or another grouping of deals, or null
  /// @param source where the lead came from, or null
  /// @param account customer or prospect, or null
  /// @param value the amount, or null where the file has none
  public record Matter(
      Id.@Nullable Product product,
      @Nullable String segment,
      @Nullable String source,
      Id.@Nullable Account account,
      @Nullable Value value) {
    /// Nothing is known.
    public static Matter unknown() {
      return new Matter(null, null, null, null, null);
    }
  }
}

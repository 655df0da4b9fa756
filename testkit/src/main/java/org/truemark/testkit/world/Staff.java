package org.truemark.testkit.world;

/// How many people there are, where they sit, and who comes, goes and moves.
///
/// Sellers are numbered from 0: first those who stay, then those who leave, last those who are
/// hired while the world is observed.
///
/// @param sellers 1 or more
/// @param managers 1 or more; each leads a team
/// @param territories how they lie across people and teams
/// @param turnover who comes and who goes
/// @param moves who changes places midway
public record Staff(
    int sellers, int managers, Territories territories, Turnover turnover, Moves moves) {
  public Staff {
    boolean possible = sellers > 0 && managers > 0 && turnover.leavers() >= 0;
    if (!possible || territories.number(sellers, managers) < 1 || turnover.hires() < 0) {
      throw none(sellers, managers, territories, turnover);
    }
    if (turnover.leavers() + turnover.hires() > sellers) {
      throw none(sellers, managers, territories, turnover);
    }
  }

  /// People who keep their places.
  ///
  /// @param territories 1 or more; they cross the managers' teams as evenly as the numbers allow
  /// @param leavers sellers who leave between 40 % and 90 % of the observed time
  /// @param hires sellers who begin between 10 % and 70 % of the observed time
  public Staff(int sellers, int managers, int territories, int leavers, int hires) {
    this(
        sellers,
        managers,
        new Territories.Crossing(territories),
        new Turnover(leavers, hires, 0, Exits.none()),
        Moves.none());
  }

  private static IllegalArgumentException none(
      int sellers, int managers, Territories territories, Turnover turnover) {
    return new IllegalArgumentException(
        "no staff: %s sellers, %s managers, %s territories, %s leavers, %s hires"
            .formatted(
                sellers,
                managers,
                territories.number(sellers, managers),
                turnover.leavers(),
                turnover.hires()));
  }

  /// How territories lie.
  public sealed interface Territories {
    /// So many, across the managers' teams as evenly as the numbers allow.
    record Crossing(int number) implements Territories {}

    /// Every seat has its own.
    record OneEach() implements Territories {}

    /// Every team has its own.
    record OnePerTeam() implements Territories {}

    /// How many there are.
    default int number(int sellers, int managers) {
      return switch (this) {
        case Crossing crossing -> crossing.number();
        case OneEach _ -> sellers;
        case OnePerTeam _ -> managers;
      };
    }
  }

  /// Who comes and who goes.
  ///
  /// @param leavers sellers who leave between 40 % and 90 % of the observed time; between 10 % and
  ///   60 % where their seats are filled again
  /// @param hires sellers who begin between 10 % and 70 % of the observed time, in seats of their
  ///   own unless they fill one again
  /// @param vacantWeeks weeks for which the seat of a leaver stays empty before a hire takes it
  ///   with its manager and territory, as long as there are hires; its targets go on in the
  ///   leaver's name until then. 0 = hires fill no seat of a leaver
  /// @param exits further leavers, by strength
  public record Turnover(int leavers, int hires, int vacantWeeks, Exits exits) {}

  /// Exits that depend on how strong a seller is, from the first observed day or the first day of
  /// employment on, at a constant rate.
  ///
  /// @param strongMonthly exits a month of those whose effort is average or above it, 0 or more
  /// @param weakMonthly exits a month of the others, 0 or more
  public record Exits(double strongMonthly, double weakMonthly) {
    static Exits none() {
      return new Exits(0, 0);
    }
  }

  /// Who changes places in the middle of the observed time. The same people come first in both, so
  /// that with equal shares whoever changes the territory changes the manager too.
  ///
  /// @param territories share of the people, 0 to 1, who go to the territory of the next of them
  /// @param managers share of the people, 0 to 1, who go to the manager of the next of them
  public record Moves(double territories, double managers) {
    static Moves none() {
      return new Moves(0, 0);
    }
  }

  /// The same with other territories.
  public Staff with(Territories other) {
    return new Staff(sellers, managers, other, turnover, moves);
  }

  /// The same with other comings and goings.
  public Staff with(Turnover other) {
    return new Staff(sellers, managers, territories, other, moves);
  }

  /// The same with other moves.
  public Staff with(Moves other) {
    return new Staff(sellers, managers, territories, turnover, other);
  }

  int territoryCount() {
    return territories.number(sellers, managers);
  }

  int managerOf(int seller) {
    return seat(seller) % managers;
  }

  int territoryOf(int seller) {
    int seat = seat(seller);
    return switch (territories) {
      case Territories.Crossing crossing -> (seat + seat / managers) % crossing.number();
      case Territories.OneEach _ -> seat;
      case Territories.OnePerTeam _ -> managerOf(seller);
    };
  }

  boolean leaves(int seller) {
    return seller >= sellers - turnover.hires() - turnover.leavers() && !isHired(seller);
  }

  boolean isHired(int seller) {
    return seller >= sellers - turnover.hires();
  }

  /// True if a hire takes the seat of a leaver.
  boolean fillsASeat(int seller) {
    int order = seller - (sellers - turnover.hires());
    return turnover.vacantWeeks() > 0 && order >= 0 && order < turnover.leavers();
  }

  /// True if a hire takes the seat that this one leaves.
  boolean isFollowed(int seller) {
    return leaves(seller)
        && seller + turnover.leavers() < sellers
        && fillsASeat(seller + turnover.leavers());
  }

  /// The one who first held the seat of a seller.
  int seat(int seller) {
    return fillsASeat(seller) ? seller - turnover.leavers() : seller;
  }
}

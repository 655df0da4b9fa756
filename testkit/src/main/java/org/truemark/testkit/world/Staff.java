package org.truemark.testkit.world;

/// How many people there are, and how many of them come and go.
///
/// Sellers are numbered from 0: first those who stay, then those who leave, last those who are
/// hired while the world is observed.
///
/// @param sellers 1 or more
/// @param managers 1 or more
/// @param territories 1 or more; they cross the managers' teams as evenly as the numbers allow
/// @param leavers sellers who leave between 40 % and 90 % of the observed time
/// @param hires sellers who begin between 10 % and 70 % of the observed time
public record Staff(int sellers, int managers, int territories, int leavers, int hires) {
  public Staff {
    boolean possible = sellers > 0 && managers > 0 && territories > 0 && leavers >= 0 && hires >= 0;
    if (!possible || leavers + hires > sellers) {
      throw new IllegalArgumentException(
          "no staff: %s sellers, %s managers, %s territories, %s leavers, %s hires"
              .formatted(sellers, managers, territories, leavers, hires));
    }
  }

  int managerOf(int seller) {
    return seller % managers;
  }

  int territoryOf(int seller) {
    return (seller + seller / managers) % territories;
  }

  boolean leaves(int seller) {
    return seller >= sellers - hires - leavers && !isHired(seller);
  }

  boolean isHired(int seller) {
    return seller >= sellers - hires;
  }
}

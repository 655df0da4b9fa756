package org.truemark.testkit.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// The posts of everybody: one each, and a second one for those who change places midway.
final class Posts {
  private final World world;
  private final Staff staff;
  private final LocalDate midway;

  /// Who may move, those first who move first.
  private final List<Integer> movers;

  Posts(World world) {
    this.world = world;
    this.staff = world.staff();
    this.midway = world.span().mondayAt(.5);
    this.movers =
        IntStream.range(0, staff.sellers())
            .filter(this::isThereMidway)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    seller -> Chance.of(world.seed(), "moves", seller).uniform()))
            .toList();
  }

  private boolean isThereMidway(int seller) {
    @Nullable LocalDate left = Staffing.left(world, seller);
    return Staffing.hired(world, seller).isBefore(midway) && (left == null || left.isAfter(midway));
  }

  List<Seller.Post> of(int seller) {
    int manager = staff.managerOf(seller);
    int territory = staff.territoryOf(seller);
    var posts = new ArrayList<Seller.Post>();
    posts.add(post(Staffing.hired(world, seller), manager, territory));
    int later = next(seller, staff.moves().managers(), staff::managerOf) % staff.managers();
    int elsewhere =
        next(seller, staff.moves().territories(), staff::territoryOf) % staff.territoryCount();
    if (later != manager || elsewhere != territory) {
      posts.add(post(midway, later, elsewhere));
    }
    return posts;
  }

  /// The place of the next one who moves; if that is the own one, the place after it.
  private int next(int seller, double share, IntUnaryOperator placeOf) {
    List<Integer> moving = movers.subList(0, (int) Math.round(share * movers.size()));
    int own = placeOf.applyAsInt(seller);
    int order = moving.indexOf(seller);
    if (order < 0) {
      return own;
    }
    int place = placeOf.applyAsInt(moving.get((order + 1) % moving.size()));
    return place == own ? own + 1 : place;
  }

  private Seller.Post post(LocalDate from, int manager, int territory) {
    Map<Trait, Double> effects =
        Map.of(
            Trait.MANAGER, Staffing.drawn(world, Trait.MANAGER, manager),
            Trait.TERRITORY, Staffing.drawn(world, Trait.TERRITORY, territory));
    return new Seller.Post(
        from,
        manager,
        Staffing.id(staff.sellers() + manager),
        new Id.Territory(Names.territory(territory)),
        effects);
  }
}

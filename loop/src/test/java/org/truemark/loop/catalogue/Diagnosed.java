package org.truemark.loop.catalogue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.truemark.diagnosis.Diagnosing;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Settings;
import org.truemark.loop.diagnose.DiagnosingTheForce;
import org.truemark.loop.diagnose.Wish;
import org.truemark.loop.memory.MemoryFactLog;
import org.truemark.loop.takein.TakingIn;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;

/// Organizations on their whole way to an answer: rows are taken in, become facts, inputs and a
/// diagnosis as of the day of the export.
final class Diagnosed {
  private static final long SEED = 1;
  private static final Settings.Draws FEW = new Settings.Draws(100, 100, 400);

  private Diagnosed() {}

  /// The diagnosis with the usual settings and seed 1.
  static Diagnosis of(Organization organization) {
    return of(organization, SEED);
  }

  /// The diagnosis with the usual settings.
  static Diagnosis of(Organization organization, long seed) {
    return diagnosis(organization, seed, new Diagnosing()::diagnose);
  }

  /// The diagnosis with few draws, for claims about many worlds that do not hang on draws.
  static Diagnosis briefly(Organization organization) {
    return diagnosis(
        organization, SEED, request -> new Diagnosing().diagnose(withFewDraws(request)));
  }

  /// The same with the forecast of the last 90 days.
  static Diagnosis foretelling(Organization organization) {
    return diagnosis(
        organization,
        SEED,
        request -> {
          DiagnosisRequest few = withFewDraws(request);
          return new Diagnosing().diagnose(with(few, few.settings().withHoldout(true)));
        });
  }

  private static DiagnosisRequest withFewDraws(DiagnosisRequest request) {
    return with(request, request.settings().withDraws(FEW));
  }

  private static DiagnosisRequest with(DiagnosisRequest request, Settings settings) {
    return new DiagnosisRequest(
        request.deals(),
        request.orders(),
        request.quotas(),
        request.sellers(),
        request.context(),
        settings);
  }

  private static Diagnosis diagnosis(
      Organization organization, long seed, Function<DiagnosisRequest, Diagnosis> engine) {
    var log = new MemoryFactLog();
    new TakingIn(log).take(organization.rows());
    var wish = new Wish(ZoneOffset.UTC, organization.truth().exportDate(), seed);
    return Objects.requireNonNull(new DiagnosingTheForce(log, engine).diagnose(wish).value())
        .diagnosis();
  }

  /// The people of whom more is said than that they cannot be told apart.
  static List<PersonRow> labelled(Diagnosis diagnosis) {
    return diagnosis.decomposition().stream()
        .filter(row -> row.label() == Label.ABOVE || row.label() == Label.BELOW)
        .toList();
  }

  /// The row of a seller, whom the answer knows by the full name.
  ///
  /// @throws java.util.NoSuchElementException if there is none
  static PersonRow row(Diagnosis diagnosis, Seller seller) {
    return find(diagnosis, seller).orElseThrow();
  }

  /// The row of a seller, if there is one.
  static Optional<PersonRow> find(Diagnosis diagnosis, Seller seller) {
    return diagnosis.decomposition().stream()
        .filter(row -> row.person().value().equals(seller.fullName()))
        .findFirst();
  }

  /// The flag of a code.
  ///
  /// @throws java.util.NoSuchElementException if there is none
  static Flag flag(Diagnosis diagnosis, String code) {
    return diagnosis.flags().stream()
        .filter(flag -> flag.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}

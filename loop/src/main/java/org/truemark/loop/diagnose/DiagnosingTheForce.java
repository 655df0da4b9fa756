package org.truemark.loop.diagnose;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.facts.FactLog;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OrderFact;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Rows;
import org.truemark.facts.table.Table;
import org.truemark.facts.table.Target;
import org.truemark.kernel.Parsed;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// Makes a diagnosis of everything that the record holds now.
public final class DiagnosingTheForce {
  private final FactLog log;
  private final Function<DiagnosisRequest, Diagnosis> engine;
  private final int most;

  /// @param log where the facts are
  /// @param engine the diagnosis, a pure function
  public DiagnosingTheForce(FactLog log, Function<DiagnosisRequest, Diagnosis> engine) {
    this(log, engine, DiagnosisRequest.ROWS);
  }

  /// @param most so many rows of one kind are diagnosed
  public DiagnosingTheForce(FactLog log, Function<DiagnosisRequest, Diagnosis> engine, int most) {
    this.log = log;
    this.engine = engine;
    this.most = most;
  }

  /// Reads the facts, maps them and asks the engine; null where the record holds more than can be
  /// diagnosed, with the problem.
  public Parsed<@Nullable Made> diagnose(Wish wish) {
    Rows rows = log.current();
    Problems tooMany = tooMany(rows);
    if (!tooMany.shown().isEmpty()) {
      return new Parsed<>(null, tooMany);
    }
    DiagnosisInputs inputs = DiagnosisInputs.of(rows, wish);
    return new Parsed<>(
        new Made(engine.apply(inputs.request()), inputs.leftOut()), Problems.none());
  }

  private Problems tooMany(Rows rows) {
    var problems = new Problems.Collector();
    for (Class<? extends Row> kind :
        List.of(Opportunity.class, OrderFact.class, Target.class, Person.class)) {
      int count = rows.of(kind).size();
      if (count > most) {
        problems.add(tooMany(Table.get(kind).name(), count));
      }
    }
    return problems.done();
  }

  private Problem tooMany(String table, int count) {
    return new Problem(
        "too-many-rows",
        Severity.ERROR,
        Source.of(table),
        new Problem.Wording(
            "%,d".formatted(count),
            "%,d".formatted(most),
            "%,d rows of %s; a diagnosis takes %,d of one kind.".formatted(count, table, most),
            "take a shorter period, or fewer files."));
  }

  /// A diagnosis and what it does not rest on.
  ///
  /// @param diagnosis the engine's answer
  /// @param leftOut rows that are kept and were not used
  public record Made(Diagnosis diagnosis, List<LeftOut> leftOut) {
    public Made {
      leftOut = List.copyOf(leftOut);
    }
  }
}

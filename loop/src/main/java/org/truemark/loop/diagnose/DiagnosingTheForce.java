package org.truemark.loop.diagnose;

import java.util.List;
import java.util.function.Function;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.facts.FactLog;

/// Makes a diagnosis of everything that the record holds now.
public final class DiagnosingTheForce {
  private final FactLog log;
  private final Function<DiagnosisRequest, Diagnosis> engine;

  /// @param log where the facts are
  /// @param engine the diagnosis, a pure function
  public DiagnosingTheForce(FactLog log, Function<DiagnosisRequest, Diagnosis> engine) {
    this.log = log;
    this.engine = engine;
  }

  /// Reads the facts, maps them and asks the engine.
  public Made diagnose(Wish wish) {
    DiagnosisInputs inputs = DiagnosisInputs.of(log.current(), wish);
    return new Made(engine.apply(inputs.request()), inputs.leftOut());
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

package org.truemark.intake.currency;

import java.util.LinkedHashMap;
import java.util.Map;

/// Codes that ISO 4217 has withdrawn, with the currency that is used there today. Old exports hold
/// them, and the JDK still lists most of them beside the active ones.
final class RetiredCurrencies {
  private static final String BY_SUCCESSOR =
      """
      EUR ADP ATS BEF BGL BGN CYP DEM EEK ESP FIM FRF GRD HRD HRK IEP ITL LTL LUF LVL MTL NLG PTE
      EUR SIT SKK XEU
      AFN AFA
      AOA AON AOR
      ARS ARA
      AZN AYM AZM
      BRL BRC BRE BRN BRR
      BYN BYB BYR
      CDF ZRN
      CNY CNX
      CUP CUC
      GHS GHC
      ILS ILR
      MGA MGF
      MRU MRO
      MXN MXP
      MZN MZM
      PEN PEI
      PLN PLZ
      RON ROL
      RSD CSD YUD YUM
      RUB RUR
      SDG SDD SDP
      SLE SLL
      SRD SRG
      STN STD
      TMT TMM
      TRY TRL
      UAH UAK
      UGX UGS
      USD ECS TPE USS
      UYU UYN
      VES VEB VEF
      XCG ANG
      XOF GWP
      ZMW ZMK
      ZWG ZWD ZWL ZWN ZWR
      """;

  static final Map<String, String> SUCCESSORS = read();

  private RetiredCurrencies() {}

  private static Map<String, String> read() {
    Map<String, String> successors = new LinkedHashMap<>();
    BY_SUCCESSOR
        .lines()
        .forEach(line -> {
          String[] codes = line.split(" ", -1);
          for (int i = 1; i < codes.length; i++) {
            successors.put(codes[i], codes[0]);
          }
        });
    return Map.copyOf(successors);
  }
}

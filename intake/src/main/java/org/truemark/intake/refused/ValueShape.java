package org.truemark.intake.refused;

import java.util.regex.Pattern;

/// Shapes of values that name a person to a state or a bank. Numbers without letters or fixed
/// dashes are only believed with their check digit, and only where they vary.
enum ValueShape {
  IBAN(Category.BANK_ACCOUNT, "IBAN", false, 8, 32),
  PAYMENT_CARD(Category.BANK_ACCOUNT, "payment card number", true, 15, 16),
  US_SSN(Category.GOVERNMENT_ID, "US social security number", false, 4, 9),
  UK_NINO(Category.GOVERNMENT_ID, "UK national insurance number", false, 6, 6),
  ES_DNI(Category.GOVERNMENT_ID, "Spanish DNI or NIE", true, 7, 8),
  IT_CODICE(Category.GOVERNMENT_ID, "Italian codice fiscale", false, 7, 7),
  FR_NIR(Category.GOVERNMENT_ID, "French NIR", true, 15, 15),
  BR_CPF(Category.GOVERNMENT_ID, "Brazilian CPF", false, 11, 11),
  PL_PESEL(Category.GOVERNMENT_ID, "Polish PESEL", true, 11, 11),
  NL_BSN(Category.GOVERNMENT_ID, "Dutch BSN", true, 9, 9),
  NORDIC_ID(Category.GOVERNMENT_ID, "Nordic personal number", true, 9, 10);

  private static final Pattern SSN =
      Pattern.compile("(?!000|666|9)\\d{3}-(?!00)\\d\\d-(?!0000)\\d{4}|[Xx*]{3}-[Xx*]{2}-\\d{4}");
  private static final Pattern NINO =
      Pattern.compile("(?i)(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z]\\d{6}[A-D]");
  private static final Pattern DNI = Pattern.compile("(?i)[XYZ\\d]\\d{7}-?[A-Z]");
  private static final Pattern CODICE =
      Pattern.compile("(?i)[A-Z]{6}\\d\\d[ABCDEHLMPRST][0-7]\\d[A-Z]\\d{3}[A-Z]");
  private static final Pattern CPF = Pattern.compile("\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d");
  private static final Pattern NORDIC =
      Pattern.compile(
          "\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[-+]\\d{4}"
              + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d\\d[-+A]\\d{3}[\\dA-Y]");
  private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

  private final Category category;
  private final String title;
  private final boolean mustVary;
  private final int fewestDigits;
  private final int mostDigits;

  ValueShape(Category category, String title, boolean mustVary, int fewestDigits, int mostDigits) {
    this.category = category;
    this.title = title;
    this.mustVary = mustVary;
    this.fewestDigits = fewestDigits;
    this.mostDigits = mostDigits;
  }

  /// False if no value with so many digits has this shape.
  boolean mayHold(int digits) {
    return digits >= fewestDigits && digits <= mostDigits;
  }

  Category category() {
    return category;
  }

  String title() {
    return title;
  }

  /// True if a column of one value only proves nothing, because a tenth of all numbers would pass.
  boolean mustVary() {
    return mustVary;
  }

  /// True if the value, without blanks, has this shape.
  boolean fits(String value) {
    int length = value.length();
    return switch (this) {
      case IBAN -> length >= 15 && length <= 34 && isIban(value);
      case PAYMENT_CARD -> length <= 19 && isCard(value.replace("-", ""));
      case US_SSN -> length == 11 && SSN.matcher(value).matches();
      case UK_NINO -> length == 9 && NINO.matcher(value).matches();
      case ES_DNI -> length <= 10 && isDni(value);
      case IT_CODICE -> length == 16 && CODICE.matcher(value).matches();
      case FR_NIR -> length == 15 && isNir(value);
      case BR_CPF -> length == 14 && CPF.matcher(value).matches() && isCpf(value);
      case PL_PESEL -> length == 11 && isPesel(value);
      case NL_BSN -> length == 9 && isBsn(value);
      case NORDIC_ID -> length == 11 && NORDIC.matcher(value).matches();
    };
  }

  /// ISO 13616: the four first characters moved to the end, letters as 10 to 35, leave 1 modulo 97.
  private static boolean isIban(String value) {
    if (!isLetter(value.charAt(0)) || !isLetter(value.charAt(1))) {
      return false;
    }
    int remainder = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = Character.digit(value.charAt((i + 4) % value.length()), 36);
      if (digit < 0 || (i >= value.length() - 2 && digit > 9)) {
        return false;
      }
      remainder = (digit > 9 ? remainder * 100 + digit : remainder * 10 + digit) % 97;
    }
    return remainder == 1;
  }

  /// ISO/IEC 7812: 15 or 16 digits that pass the Luhn check.
  private static boolean isCard(String value) {
    if ((value.length() != 15 && value.length() != 16) || !isDigits(value)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = digit(value, value.length() - 1 - i) * (1 + i % 2);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0 && "23456".indexOf(value.charAt(0)) >= 0;
  }

  private static boolean isDni(String value) {
    if (!DNI.matcher(value).matches()) {
      return false;
    }
    int first = "XYZ".indexOf(Character.toUpperCase(value.charAt(0)));
    String digits =
        (first < 0 ? value.substring(0, 1) : String.valueOf(first)) + value.substring(1, 8);
    char check = Character.toUpperCase(value.charAt(value.length() - 1));
    return DNI_LETTERS.charAt(Integer.parseInt(digits) % 23) == check;
  }

  private static boolean isNir(String value) {
    return isDigits(value)
        && (value.charAt(0) == '1' || value.charAt(0) == '2')
        && 97 - Long.parseLong(value.substring(0, 13)) % 97 == Long.parseLong(value.substring(13));
  }

  private static boolean isCpf(String value) {
    String digits = value.replace(".", "").replace("-", "");
    return checkOfCpf(digits, 9) == digit(digits, 9) && checkOfCpf(digits, 10) == digit(digits, 10);
  }

  private static int checkOfCpf(String digits, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += digit(digits, i) * (count + 1 - i);
    }
    return sum * 10 % 11 % 10;
  }

  private static boolean isPesel(String value) {
    if (!isDigits(value)) {
      return false;
    }
    int month = Integer.parseInt(value.substring(2, 4)) % 20;
    int day = Integer.parseInt(value.substring(4, 6));
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= 31
        && weighted(value, "13791379131") % 10 == 0;
  }

  private static boolean isBsn(String value) {
    return isDigits(value) && (weighted(value, "987654320") - digit(value, 8)) % 11 == 0;
  }

  private static int weighted(String digits, String weights) {
    int sum = 0;
    for (int i = 0; i < weights.length(); i++) {
      sum += digit(digits, i) * digit(weights, i);
    }
    return sum;
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }

  private static boolean isDigits(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}

package org.truemark.testkit.world;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Invented names of people, accounts, teams and territories, unique by their number.
final class Names {
  private static final List<String> GIVEN =
      List.of(
          "Amara",
          "Tomás",
          "Ingrid",
          "Hiroshi",
          "Leïla",
          "Mateusz",
          "Siobhán",
          "Kwame",
          "Priya",
          "Jürgen",
          "Lucía",
          "Andrei",
          "Mei Lin",
          "Olu",
          "Freya",
          "Rafael",
          "Zeynep",
          "Marek",
          "Aoife",
          "Dimitra",
          "Sanjay",
          "Elin",
          "Thabo",
          "Camille",
          "Youssef",
          "Katarína",
          "Bruno",
          "Noor",
          "Henrik",
          "Paloma",
          "Ivan",
          "Ayşe",
          "Declan",
          "Mirela",
          "Kofi",
          "Sunniva",
          "Renzo");
  private static final List<String> FAMILY =
      List.of(
          "Okonkwo",
          "Ferreira",
          "Solberg",
          "Tanaka",
          "Haddad",
          "Zieliński",
          "Brennan",
          "Mensah",
          "Raghavan",
          "Vogelsang",
          "Quintana",
          "Popescu",
          "Goh",
          "Adeyemi",
          "Lindqvist",
          "Monteiro",
          "Kılıç",
          "Dvořák",
          "Gallagher",
          "Stavrou",
          "Mehrotra",
          "Åkesson",
          "Dlamini",
          "Lefèvre",
          "Benali",
          "Horváthová",
          "Castellani",
          "van der Berg",
          "Mikkelsen",
          "Urrutia",
          "Petrov",
          "Yıldız",
          "O'Dowd",
          "Ionescu",
          "Asante",
          "Haugen",
          "Bianchini");
  private static final List<String> START =
      List.of(
          "Vel", "Quor", "Zan", "Brim", "Thel", "Ost", "Kev", "Lud", "Nar", "Pol", "Ryd", "Sil");
  private static final List<String> MIDDLE =
      List.of("a", "e", "i", "o", "u", "ari", "ede", "ilo", "ona", "uve");
  private static final List<String> END =
      List.of("rim", "nex", "dal", "vant", "lith", "mark", "seth", "quil", "gard", "wen", "tor");
  private static final List<String> TRADE =
      List.of("Foods", "Logistics", "Textiles", "Clinics", "Optics", "Insurance", "Print", "Mills");
  private static final List<String> TEAMS = List.of("North", "East", "South", "West");

  private Names() {}

  /// A full name; the first of them join a given and a family name of one country.
  static String person(int number) {
    int round = number / GIVEN.size();
    int family = (number + round) % FAMILY.size();
    if (round >= FAMILY.size()) {
      throw new IllegalArgumentException("no name is left for person " + number);
    }
    return GIVEN.get(number % GIVEN.size()) + " " + FAMILY.get(family);
  }

  /// The address that belongs to a full name, in plain letters.
  static String email(String fullName) {
    String plain =
        Normalizer.normalize(fullName.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replace("ı", "i")
            .replace("ł", "l")
            .replaceAll("[^a-z ]", "");
    return plain.replace(' ', '.') + "@orvela.example";
  }

  static String account(int number) {
    int all = START.size() * MIDDLE.size() * END.size() * TRADE.size();
    int mixed = (int) (number * 7919L % all);
    String end = END.get(mixed % END.size());
    mixed /= END.size();
    String trade = TRADE.get(mixed % TRADE.size());
    mixed /= TRADE.size();
    String middle = MIDDLE.get(mixed % MIDDLE.size());
    return START.get(mixed / MIDDLE.size()) + middle + end + " " + trade;
  }

  static String team(int number) {
    return number < TEAMS.size() ? TEAMS.get(number) : "Team " + (number + 1);
  }

  static String territory(int number) {
    return "Territory " + (number + 1);
  }
}

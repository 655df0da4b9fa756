package org.truemark.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Table;

class BoundTableTest {
  private static Mapping mapping(String id) {
    return MappingLibrary.builtIn().stream()
        .filter(mapping -> mapping.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static BoundColumn column(String id, String name, List<String> headers) {
    TableMapping table =
        mapping(id).tables().stream()
            .filter(one -> one.columns().containsKey(name))
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(BoundTable.bind(table, headers).columns().get(name));
  }

  @Test
  void headersAreComparedTrimmedAndWithoutCase() {
    assertThat(column("salesforce-report", "stage", List.of("x", " STAGE ")).cells())
        .containsExactly(1);
  }

  @Test
  void theCurrencyBelongsToTheHeaderOfItsAmount() {
    List<String> german = List.of("Betrag Währung", "Betrag");
    BoundColumn amount = column("salesforce-report", "amount", german);
    assertThat(amount.header()).isEqualTo("Betrag");
    assertThat(Objects.requireNonNull(amount.currency()).cells()).containsExactly(0);
    List<String> plain = List.of("Amount", "Currency");
    assertThat(
            Objects.requireNonNull(column("salesforce-report", "amount", plain).currency()).cells())
        .containsExactly(1);
    assertThat(column("salesforce-report", "amount", List.of("Amount")).currency()).isNull();
  }

  @Test
  void elseIsBoundBesideAndInPlaceOfWhatIsMissing() {
    BoundColumn both =
        column("dynamics-export", "amount", List.of("Est. Revenue", "Actual Revenue"));
    assertThat(both.cells()).containsExactly(1);
    assertThat(Objects.requireNonNull(both.otherwise()).cells()).containsExactly(0);
    BoundColumn one = column("dynamics-export", "amount", List.of("Est. Revenue"));
    assertThat(one.cells()).containsExactly(0);
    assertThat(one.mapping().when()).isNull();
  }

  @Test
  void severalHeadersAreBoundTogetherOrNotAtAll() {
    List<String> names = List.of("last_name", "employee_id", "first_name");
    assertThat(column("orders-northwind", "full_name", names).cells()).containsExactly(2, 0);
    TableMapping people = mapping("orders-northwind").tables().getFirst();
    assertThat(BoundTable.bind(people, List.of("last_name", "employee_id")).missing())
        .containsExactly("full_name");
  }

  @Test
  void aProductNeedsPriceAndQuantityOnly() {
    List<String> headers = List.of("order_id", "product_id", "quantity", "unit_price");
    assertThat(column("orders-northwind", "net_amount", headers).cells()).containsExactly(3, 2);
  }

  @Test
  void theExportOfEveryTableIsReadBackByItsOwnColumns() {
    for (TableMapping table : mapping("truemark-canonical").tables()) {
      List<String> headers =
          Stream.concat(
                  Stream.of("source_system", "source_object", "source_id", "coarse"),
                  table.to().columns().stream().map(column -> column.name()))
              .toList();
      BoundTable bound = BoundTable.bind(table, headers);
      assertThat(bound.missing()).isEmpty();
      assertThat(bound.columns()).hasSize(table.to().columns().size());
      assertThat(bound.identity().coarse()).isNotNull();
    }
    assertThat(mapping("truemark-canonical").tables()).hasSize(Table.all().size());
  }
}

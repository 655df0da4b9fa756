package org.truemark.intake.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.truemark.intake.key.KeyHashes;
import org.truemark.intake.mapping.BoundTable;

/// The first pass over keys: eight bytes for each record and object.
public final class KeyScan {
  private final RecordCells record;
  private final List<KeyReader> readers = new ArrayList<>();
  private final Map<String, KeyHashes> hashes;

  /// @param hashes by system and object, added to
  public KeyScan(SheetPlan plan, CellTexts texts, Map<String, KeyHashes> hashes) {
    this.record = new RecordCells(plan.sheet().name());
    this.hashes = hashes;
    for (BoundTable table : plan.tables()) {
      readers.add(new KeyReader(plan, table, texts));
    }
  }

  /// Takes in the keys of a record; one that several tables share counts once.
  public void see(long line, String[] cells) {
    record.begin(line, cells);
    String objectBefore = "";
    String keyBefore = "";
    for (KeyReader reader : readers) {
      String key = reader.twinKey(record);
      String object = reader.scope(record);
      boolean known = object.equals(objectBefore) && keyBefore.equals(key);
      if (key != null && !known) {
        hashes.computeIfAbsent(object, made -> new KeyHashes()).add(key);
      }
      objectBefore = object;
      keyBefore = key == null ? "" : key;
    }
  }
}

package pareto.account.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import pareto.shell.file.RawTables;
import pareto.shell.file.RawTables.RawRecord;

/// The rows of all tables of one kind, in the order of the files.
record Rows(AccountImport source, StagedImports staged) {

    void each(Kind kind, Consumer<Row> reader) {
        Map<Integer, Integer> files = new HashMap<>();
        source.tables().stream()
                .filter(table -> table.kind() == kind)
                .forEach(table -> files.putIfAbsent(table.file(), table.file()));
        files.keySet().stream().sorted().forEach(file -> read(file, kind, reader));
    }

    private void read(int file, Kind kind, Consumer<Row> reader) {
        List<TableMapping> tables = source.tables();
        RawTables.read(staged.tables(source.id(), file), new RawTables.Reader() {

            private int table = -1;

            @Override
            public void table(int place, String name) {
                table = tables.stream()
                        .filter(one -> one.file() == file && one.place() == place)
                        .map(tables::indexOf)
                        .findFirst()
                        .orElse(-1);
            }

            @Override
            public void record(RawRecord record) {
                TableMapping mapping = table < 0 ? null : tables.get(table);
                if (mapping != null
                        && mapping.kind() == kind
                        && record.number() > mapping.header()
                        && !record.blank()) {
                    String answer = source.answers().getOrDefault(Row.id(table, record.number()), "");
                    reader.accept(new Row(mapping, table, record.number(), record.cells(), answer));
                }
            }
        });
    }
}

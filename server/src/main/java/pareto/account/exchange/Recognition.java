package pareto.account.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pareto.shell.file.RawTables.RawRecord;

/// What a table is about, and what its columns mean, by its headings.
final class Recognition {

    private static final int HEADING_WITHIN = 20;
    private static final int SAMPLE = 5;
    /// Fewer recognised headings say nothing.
    private static final int ENOUGH = 2;

    private final Fields fields;

    Recognition(Fields fields) {
        this.fields = fields;
    }

    /// A reading of one record as headings of one kind.
    private record Reading(Kind kind, RawRecord record, List<String> codes, long recognised) {}

    TableMapping of(int file, int place, String name, List<RawRecord> first) {
        Map<Kind, List<Field>> known = new EnumMap<>(Kind.class);
        Stream.of(Kind.values()).forEach(kind -> known.put(kind, fields.of(kind)));
        Reading best = first.stream()
                .limit(HEADING_WITHIN)
                .flatMap(record -> Stream.of(Kind.values())
                        .map(kind -> reading(kind, known.getOrDefault(kind, List.of()), record)))
                .max(Comparator.comparingLong(Reading::recognised)
                        .thenComparing(reading -> -reading.record().number()))
                .orElseThrow();
        boolean clear = best.recognised() >= ENOUGH;
        long header = best.record().number();
        return new TableMapping(
                file,
                place,
                name,
                clear ? best.kind() : null,
                header,
                best.record().cells(),
                clear ? best.codes() : best.codes().stream().map(code -> "").toList(),
                Map.of(),
                first.stream()
                        .filter(record -> record.number() > header)
                        .limit(SAMPLE)
                        .map(RawRecord::cells)
                        .toList());
    }

    /// The same headings read as those of another kind.
    List<String> codes(Kind kind, List<String> headings) {
        return codes(fields.of(kind), headings);
    }

    private static List<String> codes(List<Field> known, List<String> headings) {
        Set<String> taken = new HashSet<>();
        List<String> codes = new ArrayList<>();
        for (String heading : headings) {
            String folded = Heading.fold(heading);
            String code = folded.isEmpty()
                    ? ""
                    : known.stream()
                            .filter(field -> field.isCalled(folded) && !taken.contains(field.code()))
                            .findFirst()
                            .map(Field::code)
                            .orElse("");
            taken.add(code);
            codes.add(code);
        }
        return codes;
    }

    private static Reading reading(Kind kind, List<Field> known, RawRecord record) {
        List<String> codes = codes(known, record.cells());
        return new Reading(
                kind,
                record,
                codes,
                codes.stream().filter(code -> !code.isEmpty()).count());
    }
}

package pareto.assurance.measured;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.file.RawTables.RawRecord;

/// What a file says about the subjects of a contract, and what is wrong with it.
///
/// @param faults each a sentence; nothing is entered while there is one
/// @param leftOut headings of columns that say nothing about measurements
record FileFindings(Kind kind, Sent sent, List<Text> faults, List<String> leftOut) {

    /// What a file is of.
    enum Kind {
        OUTAGES(Entry.OUTAGE),
        SAMPLES(Entry.SAMPLE),
        FACTS(Entry.FACT);

        private final List<String> fields;

        Kind(List<String> fields) {
            this.fields = fields;
        }

        /// By its columns; a file of outages may name their sites too, and one of fees may have remarks and numbers.
        static Kind of(Collection<String> columns) {
            if (columns.contains("metric") || columns.contains("value")) {
                return SAMPLES;
            }
            if (columns.stream().anyMatch(NEVER_OF_OUTAGES::contains)) {
                return FACTS;
            }
            boolean outages = columns.stream().anyMatch(OUTAGES.only()::contains);
            return !outages && columns.stream().anyMatch(FACTS.only()::contains) ? FACTS : OUTAGES;
        }

        private List<String> only() {
            List<String> others = this == FACTS ? OUTAGES.fields : FACTS.fields;
            return fields.stream().filter(field -> !others.contains(field)).toList();
        }
    }

    private static final int HEADER_WITHIN = 20;

    /// Columns that no file of outages has, and those that no other file has.
    private static final List<String> NEVER_OF_OUTAGES = List.of("fee", "spare");

    private static final List<String> OF_OUTAGES_ONLY = List.of("to", "cause", "announced");

    /// Fields of a file by the place of their column.
    private record Header(long line, Map<String, Integer> places, List<String> headings, Kind kind) {

        boolean has(String field) {
            return places.containsKey(field);
        }

        Object label(String field) {
            Integer place = places.get(field);
            return place == null ? Text.of("assurance.measured.field." + field) : headings.get(place);
        }

        String cell(RawRecord record, String field) {
            Integer place = places.get(field);
            return place == null || place >= record.cells().size()
                    ? ""
                    : record.cells().get(place);
        }
    }

    int count() {
        return sent.count();
    }

    static FileFindings of(MeasuredFile file, List<Called> subjects, Clock clock) {
        try {
            Header header = header(file);
            return of(file, header, subjects, clock);
        } catch (Refusal wrong) {
            return new FileFindings(Kind.OUTAGES, Sent.outages(List.of()), List.of(wrong.text()), List.of());
        }
    }

    private static FileFindings of(MeasuredFile file, Header header, List<Called> subjects, Clock clock) {
        List<SentOutage> outages = new ArrayList<>();
        List<SentSample> samples = new ArrayList<>();
        List<SentFact> facts = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<Text> faults = new ArrayList<>();
        for (RawRecord record : file.records()) {
            if (record.number() > header.line()) {
                var entry = new Entry(field -> header.cell(record, field), header::label, clock);
                try {
                    switch (header.kind()) {
                        case OUTAGES -> outages.add(entry.outage(subjects));
                        case SAMPLES -> samples.add(entry.sample(subjects));
                        case FACTS -> facts.add(entry.fact(subjects));
                    }
                    lines.add(record.number());
                } catch (Refusal wrong) {
                    faults.add(Text.of("assurance.measured.file.line", record.number(), wrong.text()));
                }
            }
        }
        Sent sent = new Sent(outages, samples, facts);
        sent.doubled()
                .ifPresent(twice -> faults.add(Text.of(
                        "assurance.measured.file.line",
                        lines.get(twice.place()),
                        Text.of("assurance.measured.file.twice", lines.get(twice.before())))));
        if (faults.isEmpty() && lines.isEmpty()) {
            faults.add(Text.of("assurance.measured.file.empty"));
        }
        return new FileFindings(header.kind(), sent, faults, leftOut(header));
    }

    private static List<String> leftOut(Header header) {
        return header.headings().stream()
                .filter(heading -> !heading.isBlank())
                .filter(heading -> MeasuredWords.column(heading)
                        .filter(header.kind().fields::contains)
                        .isEmpty())
                .toList();
    }

    /// The first record that names a subject and a beginning.
    private static Header header(MeasuredFile file) {
        return file.records().stream()
                .limit(HEADER_WITHIN)
                .flatMap(record -> header(record).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("assurance.measured.file.header"));
    }

    private static Optional<Header> header(RawRecord record) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < record.cells().size(); place++) {
            String heading = record.cells().get(place);
            Optional<String> field = MeasuredWords.column(heading);
            Integer before = field.isEmpty() ? null : places.putIfAbsent(field.get(), place);
            if (before != null) {
                throw Refusal.badInput(
                        "assurance.measured.file.column.twice", record.cells().get(before), heading);
            }
        }
        if (!places.containsKey("subject") || !places.containsKey("from")) {
            return Optional.empty();
        }
        var header = new Header(record.number(), places, record.cells(), Kind.of(places.keySet()));
        refuseHalf(header);
        return Optional.of(header);
    }

    /// Samples lack nothing, and facts are not told together with outages: neither could be guessed.
    private static void refuseHalf(Header header) {
        if (header.kind() == Kind.SAMPLES) {
            Entry.SAMPLE.stream()
                    .filter(field -> !field.equals("external_id") && !header.has(field))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw Refusal.badInput(
                                "assurance.measured.file.column.missing",
                                Text.of("assurance.measured.field." + missing));
                    });
        } else {
            NEVER_OF_OUTAGES.stream()
                    .filter(header::has)
                    .findFirst()
                    .ifPresent(fact -> OF_OUTAGES_ONLY.stream()
                            .filter(header::has)
                            .findFirst()
                            .ifPresent(outage -> {
                                throw Refusal.badInput(
                                        "assurance.measured.file.column.both",
                                        header.label(fact),
                                        header.label(outage));
                            }));
        }
    }
}

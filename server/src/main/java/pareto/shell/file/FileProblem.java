package pareto.shell.file;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import pareto.shell.Refusal;

/// Why the worker cannot read a file, in its words: a code and what varies in the sentence.
record FileProblem(String code, List<Object> arguments) {

    /// What a file is instead of a table: the worker's English words, and the sentence that says so in both languages.
    private static final Map<String, String> KINDS = Map.ofEntries(
            entry("an Office document without sheets", "isOffice"),
            entry("a workbook of Excel 95 or older", "isOldExcel"),
            entry("an XML spreadsheet of Excel 2003", "isSpreadsheetXml"),
            entry("an XML document", "isXml"),
            entry("a PDF document", "isPdf"),
            entry("a picture", "isPicture"),
            entry("an archive other than .zip or .gz", "isArchive"),
            entry("a binary workbook (.xlsb)", "isBinaryWorkbook"),
            entry("an OpenDocument file", "isOpenDocument"),
            entry("a text document or presentation", "isText"));

    /// The sentence for the user, who knows the file by the name it had and not by the one it is kept under.
    Refusal about(StoredFile file) {
        String kept = String.valueOf(file.path().getFileName());
        Object[] named = arguments.stream()
                .map(argument -> argument instanceof String text ? text.replace(kept, file.name()) : argument)
                .toArray();
        return Refusal.badInput("shell.reading." + sentence(), named);
    }

    private String sentence() {
        return arguments.stream()
                .filter(KINDS::containsKey)
                .map(KINDS::get)
                .findFirst()
                .orElseGet(() -> camelCase(code));
    }

    private static String camelCase(String code) {
        String words = Arrays.stream(code.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}

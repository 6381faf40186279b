package pareto.shell.file;

/// The name of a file as people know it: without folders and control characters, of bearable length.
final class PlainName {

    private static final int LONGEST = 200;

    private PlainName() {}

    static String of(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
    }
}

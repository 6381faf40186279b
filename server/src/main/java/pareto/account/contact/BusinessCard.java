package pareto.account.contact;

/// A person's contact data in the form address books take (vCard 4.0, RFC 6350).
final class BusinessCard {

    private static final String LINE = "\r\n";

    private BusinessCard() {}

    static String of(String name, Person person) {
        return String.join(
                        LINE,
                        "BEGIN:VCARD",
                        "VERSION:4.0",
                        "FN:" + escaped(name),
                        "ORG:" + escaped(person.post().account().name()),
                        "TITLE:" + escaped(person.details().title()),
                        "TEL:" + escaped(person.details().phone()),
                        "EMAIL:" + escaped(person.details().email()),
                        "END:VCARD")
                + LINE;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\\R", "\\\\n");
    }
}

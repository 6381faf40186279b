package pareto.analysis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Which accounts belong together, as a CSV file with the columns account and group; others are not looked at.
final class AccountsFile {

    private record Member(String account, String group) {}

    private AccountsFile() {}

    /// Account code → group code, of those that have a group.
    static Map<String, String> groups(Path file) throws IOException {
        var members = CsvTable.read(
                file,
                line -> new Member(
                        line.getField("account").strip(), line.getField("group").strip()),
                "names no account and group; write account,group above and, for example, K0017,G03.");
        var groups = new HashMap<String, String>();
        for (var member : members) {
            if (!member.group.isEmpty()) {
                groups.put(member.account, member.group);
            }
        }
        return groups;
    }
}

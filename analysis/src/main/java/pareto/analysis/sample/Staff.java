package pareto.analysis.sample;

import java.util.List;

/// Someone who works at the sample company.
///
/// @param login name to sign in with, unique, lower case
/// @param name as it stands in the order file's 业务员 column
/// @param role what the person may do
/// @param accounts codes of the accounts the person looks after, in order; empty for everyone but managers
public record Staff(String login, String name, Role role, List<String> accounts) {

    /// The roles of the application, by the same names.
    public enum Role {
        ADMINISTRATOR,
        DIRECTOR,
        MANAGER,
        READER
    }

    static List<Staff> of(List<Buyer> buyers) {
        return Table.read("staff.csv", row -> {
            String name = row.getField("name");
            return new Staff(row.getField("login"), name, Role.valueOf(row.getField("role")), codes(buyers, name));
        });
    }

    private static List<String> codes(List<Buyer> buyers, String seller) {
        return buyers.stream()
                .filter(buyer -> buyer.seller().equals(seller))
                .map(Buyer::code)
                .toList();
    }
}

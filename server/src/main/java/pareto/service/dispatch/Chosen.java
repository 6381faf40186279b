package pareto.service.dispatch;

import java.util.UUID;
import pareto.account.AccountId;

/// A site that can be chosen for a request.
///
/// @param origin id of the account, or of its place
/// @param name of the account
/// @param city empty where nobody has said; it has to be said then
record Chosen(UUID origin, AccountId place, String name, String city, String address) {

    Chosen in(String other) {
        return new Chosen(origin, place, name, other, address);
    }
}

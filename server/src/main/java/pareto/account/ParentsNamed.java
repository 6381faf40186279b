package pareto.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The accounts of a file together with the parents it names, each parent resolved to a code: a parent may be given
/// by code or by name, and may order nothing itself.
final class ParentsNamed {

    private final Map<String, FoundAccount> byCode = new LinkedHashMap<>();
    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, String> known;
    private final Map<String, String> parentCodes = new LinkedHashMap<>();

    /// @param known codes of parents that exist already, by the code or name a file gives
    ParentsNamed(Collection<FoundAccount> found, Map<String, String> known) {
        this.known = known;
        for (FoundAccount account : found) {
            byCode.put(account.code(), account);
            codeByName.putIfAbsent(account.name(), account.code());
        }
        for (FoundAccount account : found) {
            String parent = account.parent();
            if (parent != null && !parent.isBlank()) {
                resolve(account, parent);
            }
        }
    }

    /// The parents as a file gives them, by code or by name.
    static Set<String> written(Collection<FoundAccount> found) {
        Set<String> parents = new HashSet<>();
        for (FoundAccount account : found) {
            String parent = account.parent();
            if (parent != null && !parent.isBlank()) {
                parents.add(parent);
            }
        }
        return parents;
    }

    /// Accounts of the file and parents that order nothing themselves.
    Collection<FoundAccount> all() {
        return byCode.values();
    }

    /// Code of the parent by code of the account.
    Map<String, String> parentCodes() {
        return parentCodes;
    }

    private void resolve(FoundAccount account, String parent) {
        String code = byCode.containsKey(parent) ? parent : codeByName.getOrDefault(parent, known(parent));
        if (code.equals(account.code())) {
            return;
        }
        byCode.putIfAbsent(code, new FoundAccount(code, parent, null));
        parentCodes.put(account.code(), code);
    }

    private String known(String parent) {
        return known.getOrDefault(parent, parent);
    }
}

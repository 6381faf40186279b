package pareto.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The accounts of a file together with the parents it names, each parent resolved to a code: a parent may be given
/// by code or by name, and may order nothing itself.
final class ParentsNamed {

    private final Map<String, FoundAccount> byCode = new LinkedHashMap<>();
    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, String> parentCodes = new LinkedHashMap<>();

    ParentsNamed(Collection<FoundAccount> found) {
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

    /// Accounts of the file and parents that order nothing themselves.
    Collection<FoundAccount> all() {
        return byCode.values();
    }

    /// Code of the parent by code of the account.
    Map<String, String> parentCodes() {
        return parentCodes;
    }

    private void resolve(FoundAccount account, String parent) {
        String code = byCode.containsKey(parent) ? parent : codeByName.getOrDefault(parent, parent);
        if (code.equals(account.code())) {
            return;
        }
        byCode.putIfAbsent(code, new FoundAccount(code, parent, null));
        parentCodes.put(account.code(), code);
    }
}

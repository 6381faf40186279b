package pareto.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identity of an account.
public record AccountId(UUID id) {

    static AccountId fresh() {
        return new AccountId(UuidCreator.getTimeOrderedEpoch());
    }
}

package pareto.account.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identity of a person at customers.
public record ContactId(UUID id) {

    static ContactId fresh() {
        return new ContactId(UuidCreator.getTimeOrderedEpoch());
    }

    /// Address of the person's page.
    String address() {
        return "/contacts/" + id;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

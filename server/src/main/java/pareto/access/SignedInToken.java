package pareto.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// What Spring Security keeps of a [SignedIn] person. Who owes the second factor has no authority but that.
final class SignedInToken extends AbstractAuthenticationToken {

    static final String OWES_SECOND_FACTOR = "OWES_SECOND_FACTOR";
    static final String SIGNED_IN = "SIGNED_IN";

    private static final long serialVersionUID = 1;

    private final SignedIn person;

    SignedInToken(SignedIn person) {
        super(authorities(person));
        this.person = person;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(SignedIn person) {
        Role role = person.actor().role();
        if (!person.complete()) {
            return List.of(new SimpleGrantedAuthority(OWES_SECOND_FACTOR));
        }
        List<GrantedAuthority> authorities = new ArrayList<>(List.of(new SimpleGrantedAuthority(SIGNED_IN)));
        if (role != null) {
            authorities.add(new SimpleGrantedAuthority(role.authority()));
            role.rights().forEach(right -> authorities.add(new SimpleGrantedAuthority(right.authority())));
        }
        return authorities;
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken that && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}

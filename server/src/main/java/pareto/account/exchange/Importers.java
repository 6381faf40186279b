package pareto.account.exchange;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/// For whoever may change accounts in bulk: those who may change more than what is their own, and may take tables away,
/// since the dry run shows before and after of every row.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAuthority('MAY_CHANGE') and hasAuthority('MAY_EXPORT')")
@interface Importers {}

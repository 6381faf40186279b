package pareto.account.merge;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Work within a transaction that the constraints of the tables may refuse.
@Component
class Trying {

    private final TransactionTemplate nested;

    Trying(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// @return false when it was refused, and then nothing of it is done
    boolean done(Runnable work) {
        try {
            nested.executeWithoutResult(status -> work.run());
            return true;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }
}

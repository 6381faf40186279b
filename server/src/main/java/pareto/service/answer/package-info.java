/// Answers to customers by mail: what is said to them about a request also goes to whoever asked, and each request that
/// came by mail is confirmed. A *customer mail* is written in the transaction of the message it stands for and sent
/// afterwards; what comes back undelivered stands with it.
@NullMarked
package pareto.service.answer;

import org.jspecify.annotations.NullMarked;

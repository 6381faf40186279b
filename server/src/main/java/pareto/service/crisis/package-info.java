/// Crises 危机: an important customer is down or about to leave. A *room* on the request has a leader at
/// every instant, members with their parts, and a plan of who says what to whom by which way and how
/// often; the next *word* to each audience is due at a time that is told before it is late. It ends
/// with the last word to everybody and a review.
@NullMarked
@NamedInterface("crisis")
package pareto.service.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

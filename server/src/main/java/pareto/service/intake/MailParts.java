package pareto.service.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;

/// The parts of one mail, no more of them than this: a mail of nothing but seams would otherwise fill the memory
/// with a hundred times its size.
final class MailParts {

    static final int MOST = 200;

    /// Bytes of all headers together, which are kept line by line.
    static final int LONGEST_HEADERS = 1 << 20;

    private int found;
    private int headers;

    /// The parts inside; those beyond what is read are left out, and it is not complete.
    MimeMultipart of(Part part) throws MessagingException {
        return new Inside(part);
    }

    /// Counts the header that comes next and leaves it to be read.
    ///
    /// @throws IOException when there are more headers than are read
    void count(InputStream in) throws IOException {
        in.mark(LONGEST_HEADERS);
        boolean empty = true;
        for (int letter = in.read(); letter >= 0 && !(letter == '\n' && empty); letter = in.read()) {
            if (++headers > LONGEST_HEADERS) {
                throw new IOException("more than " + LONGEST_HEADERS + " bytes of headers");
            }
            empty = letter == '\n' || letter == '\r' && empty;
        }
        in.reset();
    }

    private void one() throws MessagingException {
        if (++found > MOST) {
            throw new MessagingException("more than " + MOST + " parts");
        }
    }

    private final class Inside extends MimeMultipart {

        private boolean left;

        Inside(Part part) throws MessagingException {
            super(part.getDataHandler().getDataSource());
        }

        @Override
        protected synchronized void parse() throws MessagingException {
            try {
                super.parse();
            } catch (MessagingException e) {
                left = true;
                parsed = true;
            }
        }

        @Override
        public synchronized boolean isComplete() throws MessagingException {
            return super.isComplete() && !left;
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InputStream in) throws MessagingException {
            one();
            try {
                count(in);
            } catch (IOException e) {
                throw new MessagingException("too long a header", e);
            }
            return super.createMimeBodyPart(in);
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InternetHeaders given, byte[] content) throws MessagingException {
            one();
            return super.createMimeBodyPart(given, content);
        }
    }
}

package dev.slipway.delivery.notification.send;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Email by SMTP. The Message-ID is the same however often a message is tried, so that mail systems drop repetitions. */
final class Email implements Channel {

    private static final String PATIENCE = "10000";
    private static final String SUBMISSION_OVER_TLS = "465";

    private final Options options;

    Email(Options options) {
        this.options = options;
    }

    @Override
    public void send(Message message) {
        String port = options.text("port", "587");
        Session session = Session.getInstance(properties(port));
        try (Transport transport = session.getTransport(isTls(port) ? "smtps" : "smtp")) {
            MimeMessage mail = mail(session, message);
            String user = options.text("username");
            transport.connect(
                    options.required("host"),
                    Integer.parseInt(port),
                    user.isEmpty() ? null : user,
                    user.isEmpty() ? null : options.text("password"));
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (AuthenticationFailedException refused) {
            throw new FaultException(
                    Fault.DENIED, "the mail server refuses the login of " + options.service(), refused);
        } catch (MessagingException failed) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "an email to " + message.recipient() + " cannot be sent: " + failed.getMessage(),
                    failed);
        } catch (NumberFormatException wrong) {
            throw new FaultException(
                    Fault.INVALID, "service." + options.service() + ": " + port + " is no port", wrong);
        }
    }

    private static boolean isTls(String port) {
        return port.equals(SUBMISSION_OVER_TLS);
    }

    private Properties properties(String port) {
        Properties properties = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String prefix = "mail." + protocol + ".";
            properties.setProperty(prefix + "connectiontimeout", PATIENCE);
            properties.setProperty(prefix + "timeout", PATIENCE);
            properties.setProperty(prefix + "writetimeout", PATIENCE);
            properties.setProperty(
                    prefix + "auth", String.valueOf(!options.text("username").isEmpty()));
            if (options.isTrue("insecureSkipVerify", "insecure_skip_verify")) {
                properties.setProperty(prefix + "ssl.trust", "*");
            } else {
                properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            }
        }
        properties.setProperty("mail.smtp.starttls.enable", "true");
        return properties;
    }

    private MimeMessage mail(Session session, Message message) throws MessagingException {
        String from = options.required("from");
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader(
                        "Message-ID",
                        "<" + message.id() + "@" + from.replaceAll(".*@", "").replaceAll("[<>\\s]", "") + ">");
            }
        };
        mail.setFrom(new InternetAddress(from));
        mail.setRecipients(RecipientType.TO, InternetAddress.parse(message.recipient()));
        mail.setSubject(message.text("subject").strip(), StandardCharsets.UTF_8.name());
        String body = message.text("body").isEmpty() ? message.text() : message.text("body");
        mail.setText(body, StandardCharsets.UTF_8.name(), options.isTrue("html") ? "html" : "plain");
        return mail;
    }
}

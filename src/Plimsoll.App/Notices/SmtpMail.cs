using System.Net;
using System.Net.Mail;

namespace Plimsoll.App.Notices;

/// <summary>Mail by a server: <c>smtp://host:25</c>, or <c>smtp+starttls://host:587</c>, where the connection is made secure before anything is said.</summary>
public sealed class SmtpMail(Uri server, string? user = null, string? secret = null) : IMail
{
    public const string Plain = "smtp";

    public const string Secure = "smtp+starttls";

    private const int PatienceMilliseconds = 20_000;

    public void Send(OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        try
        {
            using var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : server.Scheme == Secure ? 587 : 25)
            {
                EnableSsl = server.Scheme == Secure,
                Timeout = PatienceMilliseconds,
                Credentials = user is null ? null : new NetworkCredential(user, secret),
            };
            using var message = new MailMessage(mail.From, mail.To, mail.Subject, mail.Text);
            message.Headers.Add("Message-ID", mail.MessageId);
            message.Headers.Add("Auto-Submitted", "auto-generated");
            client.Send(message);
        }
        catch (Exception why) when (why is SmtpException or FormatException or InvalidOperationException or IOException)
        {
            // What a server answers may hold the address: it is not repeated.
            throw new MailException(why is SmtpException { StatusCode: var code } and not SmtpException { StatusCode: SmtpStatusCode.GeneralFailure }
                ? $"The mail server {server.Host} did not take it: {(int)code} {code}."
                : why is FormatException ? "The address to send to, or from, is not one." : $"The mail server {server.Host} cannot be reached.", why);
        }
    }
}

using System.Globalization;
using System.Text;

namespace Plimsoll.App.Notices;

/// <summary>A message that something waits: it names nobody.</summary>
/// <param name="Id">The same whenever it is sent again, so that whoever receives it twice has it once.</param>
public sealed record OutgoingMail(string Id, string From, string To, string Subject, string Text, DateTimeOffset At)
{
    /// <summary>The name of the message, as RFC 5322 has it.</summary>
    public string MessageId => $"<{Id}@plimsoll>";

    /// <summary>As a file that mail programs open: RFC 5322.</summary>
    public byte[] ToEml() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"From: {From}\r\nTo: {To}\r\nSubject: {Subject}\r\nDate: {At:ddd, dd MMM yyyy HH:mm:ss} +0000\r\nMessage-ID: {MessageId}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{Text.ReplaceLineEndings("\r\n")}\r\n"));
}

/// <summary>What carries mail: a server, or a folder where it can be looked at.</summary>
public interface IMail
{
    /// <exception cref="MailException">It was not taken.</exception>
    public void Send(OutgoingMail mail);
}

/// <summary>A message was not taken; the sentence names no person.</summary>
public sealed class MailException(string message, Exception? why = null) : Exception(message, why);

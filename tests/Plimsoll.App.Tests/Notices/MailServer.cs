using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plimsoll.App.Tests.Notices;

/// <summary>A mail server on this machine that speaks as much of RFC 5321 as a client needs, and keeps what it is given.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private readonly Thread _thread;

    private readonly List<string> _received = [];

    public MailServer()
    {
        _listener.Start();
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    public Uri Address => new($"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>What it answers to a recipient; 250 takes it.</summary>
    public string ToRecipient { get; set; } = "250 OK";

    public IReadOnlyList<string> Received
    {
        get
        {
            lock (_received)
            {
                return [.. _received];
            }
        }
    }

    public void Dispose() => _listener.Stop();

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                Talk(client.GetStream());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // It was stopped: a test that still wants it says so.
        }
    }

    private void Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        writer.WriteLine("220 here");
        while (reader.ReadLine() is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "DATA":
                    writer.WriteLine("354 go on");
                    var text = new StringBuilder();
                    while (reader.ReadLine() is { } part && part != ".")
                    {
                        text.AppendLine(part);
                    }

                    lock (_received)
                    {
                        _received.Add(text.ToString());
                    }

                    writer.WriteLine("250 taken");
                    break;
                case "RCPT":
                    writer.WriteLine(ToRecipient);
                    break;
                case "QUIT":
                    writer.WriteLine("221 bye");
                    return;
                default:
                    writer.WriteLine("250 OK");
                    break;
            }
        }
    }
}

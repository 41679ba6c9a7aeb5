using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Plimsoll.Core.Calendar;

namespace Plimsoll.App.Webhooks;

/// <summary>An address that a name led to, and that nothing is sent to.</summary>
internal sealed class NotPublicException : IOException;

/// <summary>
/// Sends what is told outside, signed. A name is looked up once and the connection is made to what was found, so that a name which changes its mind
/// leads nowhere else; no redirect is followed, no proxy asked, and nothing of the answer is read but its status.
/// </summary>
public sealed class Post : IDisposable
{
    public const string Signature = "Plimsoll-Signature";

    public const string Delivery = "Plimsoll-Delivery";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _find;

    private readonly bool _here;

    private readonly HttpClient _client;

    /// <param name="here">This machine counts as one outside: for a demonstration and for tests.</param>
    /// <param name="find">How a name becomes addresses; as this machine does where nothing is said.</param>
    public Post(bool here, Func<string, CancellationToken, Task<IPAddress[]>>? find = null)
    {
        (_here, _find) = (here, find ?? Dns.GetHostAddressesAsync);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
        })
        { Timeout = Patience };
    }

    /// <summary>What signs a body at a moment: HMAC-SHA256 over the seconds since 1970, a dot and the body.</summary>
    public static string Sign(string secret, long seconds, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}")));

    /// <returns>Null where it was taken; else why not, in a sentence that names nobody.</returns>
    public string? Send(Uri to, string delivery, string body, string secret, Moment now)
    {
        var seconds = now.Start.ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(Delivery, delivery);
        request.Headers.Add(Signature, $"t={seconds},v1={Sign(secret, seconds, body)}");
        request.Headers.UserAgent.ParseAdd("Plimsoll/1");
        try
        {
            using var answer = _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).GetAwaiter().GetResult();
            var status = (int)answer.StatusCode;
            return status is >= 200 and < 300 ? null : status is >= 300 and < 400 ? $"It answered {status}: a redirect is not followed." : $"It answered {status}.";
        }
        catch (HttpRequestException why)
        {
            return why.InnerException is NotPublicException ? "Its name leads to an address of a private network or of this machine: nothing was sent."
                : why.HttpRequestError == HttpRequestError.SecureConnectionError ? "Its certificate is not one that is trusted."
                : why.HttpRequestError == HttpRequestError.NameResolutionError || why.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound } ? "Its name is not known."
                : "It cannot be reached.";
        }
        catch (OperationCanceledException)
        {
            return $"It did not answer within {Patience.TotalSeconds:0} seconds.";
        }
    }

    public void Dispose() => _client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await _find(context.DnsEndPoint.Host, cancel);
        if (found.Length == 0 || found.Any(address => !PublicAddress.Is(address) && !(_here && IPAddress.IsLoopback(address))))
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

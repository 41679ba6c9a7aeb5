using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Plimsoll.Web.Tests.Webhooks;

/// <summary>What came to a receiver.</summary>
internal sealed record Received(string Path, string Delivery, string Signature, string Body);

/// <summary>A machine that is told of breaches: a real server on a free port of this machine, which answers as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(string address)
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        _app = builder.Build();
        _app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            All.Enqueue(new Received(http.Request.Path, http.Request.Headers["Plimsoll-Delivery"].ToString(), http.Request.Headers["Plimsoll-Signature"].ToString(), await reader.ReadToEndAsync()));
            http.Response.StatusCode = Status;
            if (Status == StatusCodes.Status302Found)
            {
                http.Response.Headers.Location = "/elsewhere";
            }
        });
    }

    public ConcurrentQueue<Received> All { get; } = [];

    public int Status { get; set; } = StatusCodes.Status204NoContent;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<Receiver> StartAsync(string address = "http://127.0.0.1:0")
    {
        var receiver = new Receiver(address);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

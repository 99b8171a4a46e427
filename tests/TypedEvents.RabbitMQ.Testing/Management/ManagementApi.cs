using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>A broker's management API, as the user guest. Paths are relative to /api/. Safe for use by several threads.</summary>
public sealed class ManagementApi : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HttpClient _client;

    internal ManagementApi(int port)
    {
        Root = new Uri($"http://127.0.0.1:{port}/");
        _client = new HttpClient { BaseAddress = new Uri(Root, "api/") };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("guest:guest"u8));
    }

    /// <summary>The root of the API's server.</summary>
    public Uri Root { get; }

    /// <summary>Joins what goes into a path, each part escaped.</summary>
    public static string Path(params IEnumerable<string> parts) => string.Join('/', parts.Select(Uri.EscapeDataString));

    /// <summary>What is there, or null if nothing is.</summary>
    public async Task<T?> FindAsync<T>(string path, CancellationToken cancellationToken = default)
        where T : class
    {
        using HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await CheckAsync(response, path, cancellationToken);
        return await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken);
    }

    /// <summary>All that a path lists.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string path, CancellationToken cancellationToken = default)
    {
        return await FindAsync<T[]>(path, cancellationToken) ?? throw new HttpRequestException($"Nothing is at {path}.");
    }

    /// <summary>Creates or replaces what is there.</summary>
    public Task PutAsync(string path, object body, CancellationToken cancellationToken = default)
    {
        return SendAsync(HttpMethod.Put, path, body, cancellationToken);
    }

    /// <summary>Adds to what is there.</summary>
    public Task PostAsync(string path, object body, CancellationToken cancellationToken = default)
    {
        return SendAsync(HttpMethod.Post, path, body, cancellationToken);
    }

    /// <summary>Deletes what is there; nothing happens when nothing is.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage response = await _client.DeleteAsync(new Uri(path, UriKind.Relative), cancellationToken);
        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            await CheckAsync(response, path, cancellationToken);
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task CheckAsync(HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            string reason = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new HttpRequestException($"{response.RequestMessage!.Method} {path}: {(int)response.StatusCode} {reason}", null, response.StatusCode);
        }
    }

    private async Task SendAsync(HttpMethod method, string path, object body, CancellationToken cancellationToken)
    {
        // The API refuses chunked bodies.
        using StringContent content = new(JsonSerializer.Serialize(body, Json), Encoding.UTF8, "application/json");
        using HttpRequestMessage request = new(method, new Uri(path, UriKind.Relative)) { Content = content };
        using HttpResponseMessage response = await _client.SendAsync(request, cancellationToken);
        await CheckAsync(response, path, cancellationToken);
    }
}

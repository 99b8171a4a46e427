using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Quickstart.Contracts;
using TypedEvents;

namespace Quickstart;

/// <summary>Publishes input lines as typed events, one after the other; a full queue makes it wait.</summary>
/// <param name="bus">The bus.</param>
/// <param name="progress">Told after each line.</param>
internal sealed class Importer(IEventBus bus, Progress progress)
{
    private static readonly Dictionary<string, Route> Routes = new Route[]
    {
        new EventRoute<UserCreated>(),
        new EventRoute<LegacyUserCreated>(),
        new EventRoute<InformationRequestPrepared>(),
        new EventRoute<ValuesSampled>(),
        new EventRoute<TextPublished>(),
        new RequestRoute<ValidateUser, UserValidation>(),
    }.ToDictionary(route => route.Topic);

    public required Notes Answered { get; init; }

    public required Notes Refused { get; init; }

    public required Notes Skipped { get; init; }

    public long Lines { get; private set; }

    public async Task ImportAsync(Stream input, CancellationToken cancellationToken)
    {
        await foreach (InputLine line in InputLines.ReadAsync(input, cancellationToken))
        {
            if (!line.IsBlank)
            {
                Lines++;
                await ImportAsync(line, cancellationToken);
                await progress.LineDoneAsync(cancellationToken);
            }
        }
    }

    private async ValueTask ImportAsync(InputLine line, CancellationToken cancellationToken)
    {
        try
        {
            EventLine parsed = line.TooLong
                ? throw new MalformedLineException($"longer than {InputLines.MaxLength} bytes")
                : EventLine.Parse(line.Bytes);
            Route route = Routes.GetValueOrDefault(parsed.Topic)
                ?? throw new MalformedLineException($"no event has the topic '{parsed.Topic}'");
            if (await route.SendAsync(bus, parsed, cancellationToken) is { } answer)
            {
                Answered.Add(line.Number, answer);
            }
            else
            {
                progress.Published(parsed.Topic);
            }
        }
        catch (MalformedLineException exception)
        {
            Skipped.Add(line.Number, exception.Message);
        }
        catch (EventDecodeException exception)
        {
            Skipped.Add(line.Number, exception.Message);
        }
        catch (EventValidationException exception)
        {
            Refused.Add(line.Number, exception.Message);
        }
        catch (EventIdentityException exception)
        {
            Refused.Add(line.Number, exception.Message);
        }
    }
}

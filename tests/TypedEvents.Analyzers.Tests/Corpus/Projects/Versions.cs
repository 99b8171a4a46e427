using System;
using TypedEvents;

namespace Corpus.Versions;

[TchuEvent("user.renamed")]
public sealed partial record UserRenamedV1(string Id, string Name);

[TchuEvent("user.renamed", Version = 2)]
public sealed partial record UserRenamed(string Id, string FirstName, string LastName);

public static class Handlers
{
    [Subscribe]
    public static void On(UserRenamedV1 renamed) => Console.WriteLine(renamed.Name);

    [Subscribe]
    public static void On(UserRenamed renamed) => Console.WriteLine(renamed.FirstName + " " + renamed.LastName);
}

using System;
using System.Threading.Tasks;

namespace Corpus.NoContracts;

public static class EventHandlers
{
    public static event EventHandler? Changed;

    public static async void OnClick(object sender, EventArgs e)
    {
        await Task.Yield();
        Changed?.Invoke(sender, e);
    }

    public static int Wait() => Task.FromResult(1).Result;
}
